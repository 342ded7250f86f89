-- More of a point's items than its window allows: the lines beyond the limit, each with its excess.
-- Windows: DAY, VISIT, MONTH, YEAR, or nD (the last n days up to the line's).
WITH windowed AS (
  SELECT l.line_id, l.visit_id, l.person, l.institution, l.day - DATE '2000-01-01' AS day_number, l.day, l.month, l.year,
         l.net_quantity, l.net_in_scope, p.point_id, p.max_quantity, coalesce(p.span, '${window:DAY}') AS span
  FROM ${judged_lines}
), summed AS (
  SELECT *, sum(net_quantity) OVER (PARTITION BY point_id, person, institution,
              CASE span WHEN 'VISIT' THEN visit_id WHEN 'DAY' THEN day_number WHEN 'MONTH' THEN month WHEN 'YEAR' THEN year END
              ORDER BY line_id ROWS UNBOUNDED PRECEDING)
            - CASE WHEN ends_with(span, 'D') THEN coalesce(sum(net_quantity) OVER (PARTITION BY point_id, person, institution
              ORDER BY day_number RANGE BETWEEN UNBOUNDED PRECEDING
              AND coalesce(TRY_CAST(rtrim(span, 'D') AS INT), 0) PRECEDING), 0) ELSE 0 END AS total
  FROM windowed
), verdict AS (
  SELECT line_id, point_id, plain(CAST(total AS BIGINT), 4) AS measured, plain(max_quantity, 4) AS limit_text,
         CASE WHEN total > max_quantity
           THEN proportion(net_in_scope, least(net_quantity, CAST(total AS BIGINT) - max_quantity), net_quantity) END AS part,
         CASE WHEN total > max_quantity THEN 'HIT' ELSE 'CLEAR' END AS outcome
  FROM summed
)
${line_outcome}
