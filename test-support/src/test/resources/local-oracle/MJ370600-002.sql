-- Outpatient drug lines after which the generic was supplied for more than 3 days within 3. What another line without days of supply
-- adds, or what was supplied before the data begin, could only add: what is known of is claimed.
WITH asked AS (
  SELECT l.*, v.psn_no, v.fixmedins_code, v.mdtrt_id, v.kind, g.generic FROM line l JOIN visit v USING (visit_id) JOIN item g ON g.item = l.item
  WHERE (l.judged OR l.scope_unknown) AND g.shape IN ('X', 'Z') AND v.kind IN ('OUTPATIENT', 'EMERGENCY', 'CHRONIC', 'INTERNET', 'UNDETERMINED')
), summed AS (
  SELECT a.line_id, sum(greatest(b.supply_days, 0)) AS days, bool_or(b.supply_days <= 0) AS unknown
  FROM asked a JOIN asked b ON b.person = a.person AND b.generic = a.generic AND b.line_id <= a.line_id AND b.day > a.day - 3
  WHERE b.judged AND b.kind <> 'UNDETERMINED' GROUP BY a.line_id
), told AS (
  SELECT a.*, days, CASE WHEN kind = 'UNDETERMINED' THEN 'KIND_UNDETERMINED' WHEN scope_unknown THEN 'SCOPE_UNKNOWN'
       WHEN supply_days <= 0 THEN 'SUPPLY_DAYS_UNKNOWN' WHEN days > 3 THEN 'HIT'
       WHEN unknown THEN 'SUPPLY_DAYS_UNKNOWN' ELSE 'CLEAR' END AS outcome
  FROM asked a LEFT JOIN summed USING (line_id)
)
SELECT psn_no, fixmedins_code, mdtrt_id, line_key, '' AS window_start, outcome,
       CASE WHEN outcome = 'HIT' AND days - 3 < supply_days THEN proportion(net_in_scope, days - 3, supply_days) ELSE net_in_scope END AS amount
FROM told
