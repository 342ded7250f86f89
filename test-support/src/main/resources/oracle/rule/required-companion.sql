-- Nothing of what must accompany the item is charged in the visit, or within some days at the institution.
WITH used AS (
  SELECT l.line_id, l.visit_id, l.person, l.institution, l.day, p.point_id, p.days, p.has_with FROM ${judged_lines}
), companion AS (
  SELECT DISTINCT w.point_id, l.visit_id, l.person, l.institution, l.day
  FROM line l JOIN point_${table}_with w ON w.item = l.item WHERE l.fact
), verdict AS (
  SELECT u.line_id, u.point_id, NULL AS part, NULL AS measured, NULL AS limit_text,
         CASE WHEN NOT u.has_with THEN 'LIMIT_NOT_CODED'
              WHEN u.days IS NULL AND EXISTS (SELECT 1 FROM companion c WHERE c.point_id = u.point_id AND c.visit_id = u.visit_id)
                THEN 'CLEAR'
              WHEN u.days IS NOT NULL AND EXISTS (SELECT 1 FROM companion c WHERE c.point_id = u.point_id AND c.person = u.person
                AND c.institution = u.institution AND c.day BETWEEN u.day - u.days AND u.day + u.days) THEN 'CLEAR'
              ELSE 'HIT' END AS outcome
  FROM used u
)
${line_outcome}
