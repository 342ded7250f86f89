-- The item is for the other sex.
WITH verdict AS (
  SELECT l.line_id, p.point_id, NULL AS part, v.sex AS measured, p.sex AS limit_text,
         CASE WHEN v.sex IS NULL THEN 'SEX_UNKNOWN' WHEN v.sex <> p.sex THEN 'HIT' ELSE 'CLEAR' END AS outcome
  FROM ${judged_lines}
)
${line_outcome}
