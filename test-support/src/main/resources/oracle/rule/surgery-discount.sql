-- Several operations of one incision group in a visit on a day: all but the dearest must be discounted.
WITH used AS (
  SELECT l.line_id, l.visit_id, l.day, l.item, l.price, l.net_quantity, l.net_in_scope, p.point_id, p.group_name FROM ${judged_lines}
), standard AS (
  SELECT u.visit_id, u.day, u.group_name, u.item, min(u.line_id) AS first_line,
         arg_min(s.price, s.point_id) AS standard
  FROM (SELECT DISTINCT visit_id, day, group_name, item, line_id FROM used) u
  LEFT JOIN point_surgery_standard_price_item n ON n.item = u.item
  LEFT JOIN point_surgery_standard_price s ON s.point_id = n.point_id AND u.day BETWEEN s.valid_from AND s.valid_to
  GROUP BY ALL
), ranked AS (
  SELECT *, row_number() OVER (g ORDER BY standard DESC, first_line) AS place, count(*) OVER g AS codes,
         bool_or(standard IS NULL) OVER g AS unpriced, proportion(standard, ${ratePercent:80}, 100) AS bound
  FROM standard WINDOW g AS (PARTITION BY visit_id, day, group_name)
), verdict AS (
  SELECT u.line_id, u.point_id, plain(u.price, 6) AS measured, plain(r.bound, 6) AS limit_text,
         CASE WHEN r.place > 1 AND u.price > r.bound THEN least(u.net_in_scope,
           CAST((CAST(u.price - r.bound AS HUGEINT) * u.net_quantity * 2 + 100000000) // 200000000 AS BIGINT)) END AS part,
         CASE WHEN r.unpriced THEN 'STANDARD_PRICE_UNKNOWN'
              WHEN r.place > 1 AND u.price > r.bound + 10000 THEN 'HIT' ELSE 'CLEAR' END AS outcome
  FROM used u JOIN ranked r USING (visit_id, day, group_name, item) WHERE r.codes > 1
)
${line_outcome}
