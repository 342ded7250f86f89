-- The fund never pays the item (ANY), or not at an internet hospital (INTERNET).
WITH verdict AS (
  SELECT l.line_id, p.point_id, NULL AS part, NULL AS measured, NULL AS limit_text,
         CASE WHEN '${kind:ANY}' = 'ANY' OR v.kind = 'INTERNET' THEN 'HIT'
              WHEN NOT v.place_known THEN 'KIND_UNDETERMINED' ELSE 'CLEAR' END AS outcome
  FROM ${judged_lines}
)
${line_outcome}
