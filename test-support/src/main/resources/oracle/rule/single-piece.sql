-- A prescription all of whose herbal pieces are among those not paid alone.
WITH piece AS (
  SELECT l.line_id, l.visit_id, coalesce('rx ' || l.rx, CAST(l.day AS TEXT)) AS prescription, l.item,
         EXISTS (SELECT 1 FROM point_${table}_item n JOIN point_${table} p ON p.point_id = n.point_id
                 WHERE n.item = l.item AND l.day BETWEEN p.valid_from AND p.valid_to) AS listed
  FROM line l JOIN item g ON g.item = l.item WHERE l.fact AND g.shape = 'T'
), composed AS (
  SELECT visit_id, prescription, count(DISTINCT item) AS pieces, bool_and(listed) AS alone FROM piece GROUP BY ALL
), verdict AS (
  SELECT l.line_id, l.point_id, NULL AS part, c.pieces AS measured, NULL AS limit_text,
         CASE WHEN c.alone THEN 'HIT' ELSE 'CLEAR' END AS outcome
  FROM (SELECT l.line_id, p.point_id FROM ${judged_lines}) l
  JOIN piece USING (line_id) JOIN composed c USING (visit_id, prescription)
)
${line_outcome}
