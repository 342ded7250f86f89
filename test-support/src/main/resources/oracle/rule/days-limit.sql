-- A point's items on more different days than its window (VISIT, YEAR) allows: all lines of the days beyond.
WITH ranked AS (
  SELECT l.line_id, p.point_id, p.max_days, dense_rank() OVER (
           PARTITION BY p.point_id, l.person, l.institution,
             CASE coalesce(p.span, '${window:VISIT}') WHEN 'VISIT' THEN l.visit_id ELSE l.year END
           ORDER BY l.day) AS place
  FROM ${judged_lines}
), verdict AS (
  SELECT line_id, point_id, NULL AS part, place AS measured, max_days AS limit_text,
         CASE WHEN place > max_days THEN 'HIT' ELSE 'CLEAR' END AS outcome
  FROM ranked
)
${line_outcome}
