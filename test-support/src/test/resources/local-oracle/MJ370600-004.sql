-- Visits at more than one institution on one day.
WITH asked AS (
  SELECT *, CAST(begin_day AS VARCHAR) AS window_start, kind <> 'UNDETERMINED' AS certain FROM visit
  WHERE live AND kind IN ('OUTPATIENT', 'EMERGENCY', 'CHRONIC', 'PHARMACY', 'UNDETERMINED')
), placed AS (
  SELECT *, (SELECT count(DISTINCT b.institution) FROM asked b WHERE b.certain AND NOT b.scope_unknown AND b.person = a.person
               AND b.begin_day = a.begin_day AND b.visit_id <= a.visit_id) AS places,
         row_number() OVER (PARTITION BY person, window_start ORDER BY visit_id DESC) AS from_last
  FROM asked a WHERE NOT scope_unknown
), folded AS (
  SELECT psn_no, window_start, bool_or(NOT certain) AS doubt, bool_or(certain AND from_last = 1) AS last_certain,
         max(places) AS total, coalesce(sum(net_in_scope) FILTER (certain AND places > 1), 0) AS beyond,
         sum(net_in_scope) FILTER (from_last = 1) AS last_money
  FROM placed GROUP BY ALL
)
SELECT psn_no, '' AS fixmedins_code, '' AS mdtrt_id, '' AS line_key, window_start,
       CASE WHEN last_certain AND total > 1 THEN 'HIT' WHEN doubt THEN 'KIND_UNDETERMINED' ELSE 'CLEAR' END AS outcome,
       CAST(CASE WHEN last_certain AND total > 1 THEN beyond ELSE last_money END AS BIGINT) AS amount
FROM folded
UNION ALL
SELECT psn_no, fixmedins_code, mdtrt_id, '', '', 'SCOPE_UNKNOWN', net_in_scope FROM asked WHERE scope_unknown
