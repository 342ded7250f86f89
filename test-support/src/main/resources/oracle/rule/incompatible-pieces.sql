-- Herbal pieces A and B that must not be in one prescription.
WITH b AS (
  SELECT l.line_id, l.visit_id, l.day, l.rx, l.item, p.point_id FROM ${judged_lines}
), a AS (
  SELECT w.point_id, l.visit_id, l.day, l.rx, l.item, count(*) AS lines
  FROM line l JOIN point_${table}_with w ON w.item = l.item WHERE l.fact GROUP BY ALL
), met AS (
  SELECT b.line_id, b.point_id, a.item, b.rx IS NOT NULL AND a.rx IS NOT NULL AND a.rx = b.rx AS together,
         a.day = b.day AND (b.rx IS NULL OR a.rx IS NULL) AS doubtful
  FROM b JOIN a ON a.point_id = b.point_id AND a.visit_id = b.visit_id
  WHERE NOT (a.item = b.item AND a.day = b.day AND a.rx IS NOT DISTINCT FROM b.rx AND a.lines = 1)
), verdict AS (
  SELECT b.line_id, b.point_id, NULL AS part, NULL AS limit_text,
         string_agg(DISTINCT g.code, ';' ORDER BY g.code) FILTER (m.together) AS measured,
         CASE WHEN bool_or(m.together) THEN 'HIT' WHEN bool_or(m.doubtful) THEN 'PRESCRIPTION_UNKNOWN' ELSE 'CLEAR' END AS outcome
  FROM b LEFT JOIN met m USING (line_id, point_id) LEFT JOIN item g ON g.item = m.item GROUP BY b.line_id, b.point_id
)
${line_outcome}
