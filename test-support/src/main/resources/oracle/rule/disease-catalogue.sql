-- A drug charged on a chronic-disease visit that is not in the list of the registered disease.
WITH verdict AS (
  SELECT l.line_id, coalesce(c.point_id, '') AS point_id, NULL AS part, l.item_code AS measured, l.disease AS limit_text,
         CASE WHEN c.point_id IS NULL THEN 'DISEASE_UNKNOWN' WHEN c.named THEN 'CLEAR' ELSE 'HIT' END AS outcome
  FROM (SELECT l.line_id, g.code AS item_code, v.disease FROM ${chronic_drugs} AND v.kind = 'CHRONIC') l
  LEFT JOIN (
    SELECT l.line_id, min(p.point_id) AS point_id, bool_or(n.item IS NOT NULL) AS named
    FROM line l JOIN visit v ON v.visit_id = l.visit_id
    JOIN point_${table} p ON p.disease = v.disease AND l.day BETWEEN p.valid_from AND p.valid_to
    LEFT JOIN point_${table}_item n ON n.point_id = p.point_id AND n.item = l.item
    WHERE l.judged AND v.kind = 'CHRONIC' GROUP BY l.line_id) c ON c.line_id = l.line_id
)
${line_outcome}
