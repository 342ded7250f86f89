-- A diagnosis of the visit is one with which the item must not be used.
WITH barred AS (
  SELECT point_id, coalesce(icd, code_set('${icd:}')) AS icd FROM point_${table}
), matched AS (
  SELECT b.point_id, d.visit_id, arg_min(d.code, d.place) AS code
  FROM (SELECT point_id, unnest(icd) AS prefix FROM barred) b JOIN diagnosis d ON starts_with(d.code, b.prefix) GROUP BY ALL
), verdict AS (
  SELECT l.line_id, p.point_id, NULL AS part, m.code AS measured, set_text(b.icd) AS limit_text,
         CASE WHEN coalesce(len(b.icd), 0) = 0 THEN 'LIMIT_NOT_CODED'
              WHEN v.diagnoses IS NULL THEN CASE WHEN v.diagnosed THEN 'TCM_DIAGNOSES_ONLY' ELSE 'NO_DIAGNOSIS' END
              WHEN m.code IS NOT NULL THEN 'HIT' ELSE 'CLEAR' END AS outcome
  FROM (SELECT l.line_id, l.visit_id, p.point_id FROM ${judged_lines}) l
  JOIN visit v ON v.visit_id = l.visit_id JOIN barred b ON b.point_id = l.point_id JOIN point_${table} p ON p.point_id = l.point_id
  LEFT JOIN matched m ON m.point_id = l.point_id AND m.visit_id = l.visit_id
)
${line_outcome}
