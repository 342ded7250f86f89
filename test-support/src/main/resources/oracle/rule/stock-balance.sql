-- More of an item counted and settled in a month than was there.
WITH stocked AS (
  SELECT * FROM stock_day WHERE contains('${shapes}', left(code, 1)) AND code <> ''
), settled AS (
  SELECT v.fixmedins_code, g.code, date_trunc('month', l.day)::DATE AS month, sum(l.net_quantity) AS quantity
  FROM line l JOIN visit v ON v.visit_id = l.visit_id JOIN item g ON g.item = l.item
  WHERE l.fact AND (v.fixmedins_code, g.code) IN (SELECT (fixmedins_code, code) FROM stocked) GROUP BY ALL
), window_of AS (
  SELECT DISTINCT fixmedins_code, code, date_trunc('month', day)::DATE AS month FROM stocked WHERE came_in > 0 OR went_out > 0
  UNION SELECT fixmedins_code, code, month FROM settled
), balanced AS (
  SELECT w.*, (w.month + INTERVAL 1 MONTH)::DATE AS next,
         (SELECT arg_min(last_count, day) FROM stocked s WHERE s.fixmedins_code = w.fixmedins_code AND s.code = w.code
            AND s.last_count IS NOT NULL AND s.day IN (w.month - 1, w.month)) AS opening,
         (SELECT arg_min(last_count, day) FROM stocked s WHERE s.fixmedins_code = w.fixmedins_code AND s.code = w.code
            AND s.last_count IS NOT NULL AND s.day IN ((w.month + INTERVAL 1 MONTH)::DATE - 1, (w.month + INTERVAL 1 MONTH)::DATE)) AS closing,
         coalesce((SELECT sum(came_in - went_out) FROM stocked s WHERE s.fixmedins_code = w.fixmedins_code AND s.code = w.code
            AND date_trunc('month', s.day)::DATE = w.month), 0) AS moved,
         coalesce((SELECT quantity FROM settled s WHERE s.fixmedins_code = w.fixmedins_code AND s.code = w.code AND s.month = w.month), 0) AS used
  FROM window_of w
), told AS (
  SELECT *, CAST(closing[2] + used AS BIGINT) AS wanted, CAST(opening[2] + moved AS BIGINT) AS there,
         CASE WHEN opening IS NULL OR closing IS NULL THEN 'STOCK_COUNT_UNKNOWN'
              WHEN (closing[2] + used) * 10000 > (opening[2] + moved) * (10000 + scaled('${tolerancePercent}', 2)) THEN 'HIT' ELSE 'CLEAR' END
           AS outcome
  FROM balanced
)
SELECT '${rule}' AS rule_code, '' AS psn_no, fixmedins_code, '' AS mdtrt_id, '' AS subject_line, strftime(month, '%Y-%m') || '|' || code
         AS window_start, '' AS point_id, outcome, 0 AS amount, 0 AS fund_amount,
       CASE outcome WHEN 'HIT' THEN signed(wanted, 4) ELSE '' END AS measured, CASE outcome WHEN 'HIT' THEN signed(there, 4) ELSE '' END AS limit_text
FROM told WHERE outcome <> 'CLEAR' OR ${clear_too}
