-- No diagnosis of the visit is one the item is for.
WITH verdict AS (
  SELECT l.line_id, p.point_id, NULL AS part, v.diagnoses AS measured, set_text(p.icd) AS limit_text,
         CASE WHEN coalesce(len(p.icd), 0) = 0 THEN 'LIMIT_NOT_CODED'
              WHEN v.diagnoses IS NULL THEN CASE WHEN v.diagnosed THEN 'TCM_DIAGNOSES_ONLY' ELSE 'NO_DIAGNOSIS' END
              WHEN EXISTS (SELECT 1 FROM diagnosis d JOIN point_${table}_icd i ON i.code = d.code
                           WHERE d.visit_id = v.visit_id AND i.point_id = p.point_id) THEN 'CLEAR'
              ELSE 'HIT' END AS outcome
  FROM ${judged_lines}
)
${line_outcome}
