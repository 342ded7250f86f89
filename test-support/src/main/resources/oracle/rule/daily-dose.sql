-- More than the largest daily quantity times the days of supply.
WITH verdict AS (
  SELECT l.line_id, p.point_id, plain(l.net_quantity, 4) AS measured, plain(p.max_per_day * l.supply_days, 4) AS limit_text,
         CASE WHEN l.supply_days > 0 AND l.net_quantity > p.max_per_day * l.supply_days
           THEN proportion(l.net_in_scope, l.net_quantity - p.max_per_day * l.supply_days, l.net_quantity) END AS part,
         CASE WHEN l.supply_days <= 0 THEN 'SUPPLY_DAYS_UNKNOWN'
              WHEN l.net_quantity > p.max_per_day * l.supply_days THEN 'HIT' ELSE 'CLEAR' END AS outcome
  FROM ${judged_lines}
)
${line_outcome}
