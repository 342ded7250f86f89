-- Items of several points of one group in one visit on one day: all but those of the first line's point.
WITH used AS (
  SELECT l.line_id, l.visit_id, l.day, l.item, p.point_id, p.group_name FROM ${judged_lines} AND p.group_name IS NOT NULL
), counted AS (
  SELECT visit_id, day, group_name, count(DISTINCT point_id) AS points, arg_min(point_id, (line_id, point_id)) AS first_point
  FROM used GROUP BY ALL
), verdict AS (
  SELECT u.line_id, u.point_id, NULL AS part, c.points AS measured, 1 AS limit_text,
         CASE WHEN u.point_id <> c.first_point AND NOT EXISTS (
                SELECT 1 FROM point_${table}_item n WHERE n.point_id = c.first_point AND n.item = u.item) THEN 'HIT'
              ELSE 'CLEAR' END AS outcome
  FROM used u JOIN counted c USING (visit_id, day, group_name)
)
${line_outcome}
