-- More than one pharmacy visit in a calendar month.
WITH asked AS (
  SELECT *, strftime(begin_day, '%Y-%m') AS window_start, kind = 'PHARMACY' AS certain FROM visit
  WHERE live AND kind IN ('PHARMACY', 'UNDETERMINED')
), placed AS (
  SELECT *, count(*) FILTER (certain) OVER (PARTITION BY person, window_start ORDER BY begin_day, visit_id) AS rank,
         row_number() OVER (PARTITION BY person, window_start ORDER BY begin_day DESC, visit_id DESC) AS from_last
  FROM asked WHERE NOT scope_unknown
), folded AS (
  SELECT psn_no, window_start, bool_or(NOT certain) AS doubt, bool_or(certain AND from_last = 1) AS last_certain, max(rank) AS total,
         coalesce(sum(net_in_scope) FILTER (certain AND rank > 1), 0) AS beyond, sum(net_in_scope) FILTER (from_last = 1) AS last_money
  FROM placed GROUP BY ALL
)
SELECT psn_no, '' AS fixmedins_code, '' AS mdtrt_id, '' AS line_key, window_start,
       CASE WHEN last_certain AND total > 1 THEN 'HIT' WHEN doubt THEN 'KIND_UNDETERMINED' ELSE 'CLEAR' END AS outcome,
       CAST(CASE WHEN last_certain AND total > 1 THEN beyond ELSE last_money END AS BIGINT) AS amount
FROM folded
UNION ALL
SELECT psn_no, fixmedins_code, mdtrt_id, '', '', 'SCOPE_UNKNOWN', net_in_scope FROM asked WHERE scope_unknown
