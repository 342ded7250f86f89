-- More money for a point's items than its window (VISIT, DAY, MONTH, YEAR) allows: the lines beyond the cap.
WITH summed AS (
  SELECT l.line_id, p.point_id, l.net_in_scope, CAST(p.cap // 10000 AS BIGINT) AS cap,
         CAST(sum(l.net_in_scope) OVER (
           PARTITION BY p.point_id, l.person, l.institution,
             CASE coalesce(p.span, '${window:YEAR}') WHEN 'VISIT' THEN l.visit_id WHEN 'DAY' THEN l.day - DATE '2000-01-01'
               WHEN 'MONTH' THEN l.month ELSE l.year END
           ORDER BY l.line_id ROWS UNBOUNDED PRECEDING) AS BIGINT) AS total
  FROM ${judged_lines}
), verdict AS (
  SELECT line_id, point_id, plain(total, 2) AS measured, plain(cap, 2) AS limit_text,
         CASE WHEN total > cap THEN least(net_in_scope, total - cap) END AS part,
         CASE WHEN total > cap THEN 'HIT' ELSE 'CLEAR' END AS outcome
  FROM summed
)
${line_outcome}
