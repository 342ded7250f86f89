-- One line supplies for more days than allowed; the part beyond is the amount.
WITH verdict AS (
  SELECT l.line_id, p.point_id, l.supply_days AS measured, p.max_days AS limit_text,
         CASE WHEN l.supply_days > p.max_days THEN proportion(l.net_in_scope, l.supply_days - p.max_days, l.supply_days) END AS part,
         CASE WHEN l.supply_days <= 0 THEN 'SUPPLY_DAYS_UNKNOWN' WHEN l.supply_days > p.max_days THEN 'HIT' ELSE 'CLEAR' END
           AS outcome
  FROM ${judged_lines}
)
${line_outcome}
