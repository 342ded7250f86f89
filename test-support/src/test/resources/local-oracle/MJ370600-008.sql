-- Outpatient drug lines with which the person's generics of the class within 30 days become more than one.
WITH asked AS (
  SELECT l.*, v.psn_no, v.fixmedins_code, v.mdtrt_id, v.kind, g.generic FROM line l JOIN visit v USING (visit_id) JOIN item g ON g.item = l.item
  WHERE (l.judged OR l.scope_unknown) AND g.shape IN ('X', 'Z') AND v.kind IN ('OUTPATIENT', 'EMERGENCY', 'CHRONIC', 'INTERNET', 'UNDETERMINED')
), counted AS (
  SELECT a.line_id, count(DISTINCT b.generic) AS generics
  FROM asked a JOIN asked b ON b.person = a.person AND left(b.item, 5) = left(a.item, 5) AND b.line_id <= a.line_id AND b.day > a.day - 30
  WHERE b.judged AND b.kind <> 'UNDETERMINED' GROUP BY a.line_id
)
SELECT psn_no, fixmedins_code, mdtrt_id, line_key, '' AS window_start,
       CASE WHEN kind = 'UNDETERMINED' THEN 'KIND_UNDETERMINED' WHEN scope_unknown THEN 'SCOPE_UNKNOWN'
            WHEN generics > 1 THEN 'HIT' ELSE 'CLEAR' END AS outcome, net_in_scope AS amount
FROM asked LEFT JOIN counted USING (line_id)
