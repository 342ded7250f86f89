-- A daily dose above the label's, by words, else by quantity and days of supply.
WITH dosed AS (
  SELECT l.line_id, p.point_id, l.net_in_scope, l.dose_amount IS NOT NULL AND l.dose_unit = dose_unit_of(p.dose_unit)
             AND dose_amount_of(p.max_dose, p.dose_unit) IS NOT NULL AS by_words,
         CASE WHEN by_words THEN l.dose_amount WHEN l.supply_days > 0 AND p.max_per_day > 0 THEN l.net_quantity END AS measured,
         CASE WHEN by_words THEN dose_amount_of(p.max_dose, p.dose_unit)
              WHEN l.supply_days > 0 AND p.max_per_day > 0 THEN p.max_per_day * l.supply_days END AS bound
  FROM ${judged_lines}
), verdict AS (
  SELECT line_id, point_id, plain(measured, 4) AS measured, plain(bound, 4) AS limit_text,
         CASE WHEN measured > bound THEN proportion(net_in_scope, measured - bound, measured) END AS part,
         CASE WHEN measured IS NULL THEN 'DOSE_UNREADABLE' WHEN measured > bound THEN 'HIT' ELSE 'CLEAR' END AS outcome
  FROM dosed
)
${line_outcome}
