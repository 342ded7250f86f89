-- An inpatient diagnosis (or operation) without any of the items it cannot do without.
WITH coded AS (
  SELECT v.visit_id, p.point_id, arg_min(d.code, d.place) AS code
  FROM ${coded_visits} AND v.kind = 'INPATIENT' GROUP BY ALL
), verdict AS (
  SELECT c.visit_id, c.point_id, c.code AS measured, NULL AS limit_text,
         CASE WHEN EXISTS (SELECT 1 FROM line l JOIN point_${table}_item n ON n.item = l.item
                           WHERE l.fact AND l.visit_id = c.visit_id AND n.point_id = c.point_id) THEN 'CLEAR' ELSE 'HIT' END AS outcome
  FROM coded c
)
${visit_outcome}
