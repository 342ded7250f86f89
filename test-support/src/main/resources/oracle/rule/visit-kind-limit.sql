-- The item is not paid at this kind of visit. Internet and chronic-disease visits pass where outpatient ones do.
WITH verdict AS (
  SELECT l.line_id, p.point_id, NULL AS part, v.kind AS measured, set_text(p.kinds) AS limit_text,
         CASE WHEN v.kind = 'UNDETERMINED' THEN 'KIND_UNDETERMINED'
              WHEN list_contains(p.kinds, v.kind) THEN 'CLEAR'
              WHEN v.kind IN ('INTERNET', 'CHRONIC') AND list_contains(p.kinds, 'OUTPATIENT') THEN 'CLEAR'
              ELSE 'HIT' END AS outcome
  FROM ${judged_lines}
)
${line_outcome}
