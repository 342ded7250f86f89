-- Parts charged one by one instead of the package, or beside it: every part line.
WITH used AS (
  SELECT l.line_id, l.person, l.institution, l.day, l.item, p.point_id, p.min_parts FROM ${part_lines}
), counted AS (
  SELECT point_id, person, institution, day, count(DISTINCT item) AS parts FROM used GROUP BY ALL
), package AS (
  SELECT DISTINCT n.point_id, l.person, l.institution, l.day
  FROM line l JOIN point_${table}_item n ON n.item = l.item WHERE l.fact
), verdict AS (
  SELECT u.line_id, u.point_id, NULL AS part, c.parts AS measured, u.min_parts AS limit_text,
         CASE WHEN c.parts >= u.min_parts OR k.point_id IS NOT NULL THEN 'HIT' ELSE 'CLEAR' END AS outcome
  FROM used u JOIN counted c USING (point_id, person, institution, day)
  LEFT JOIN package k ON k.point_id = u.point_id AND k.person = u.person AND k.institution = u.institution AND k.day = u.day
)
${line_outcome}
