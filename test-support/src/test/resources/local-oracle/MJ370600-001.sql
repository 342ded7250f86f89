-- Outpatient drug lines that supply for more than 5 days.
SELECT v.psn_no, v.fixmedins_code, v.mdtrt_id, l.line_key, '' AS window_start,
       CASE WHEN v.kind = 'UNDETERMINED' THEN 'KIND_UNDETERMINED' WHEN l.scope_unknown THEN 'SCOPE_UNKNOWN'
            WHEN l.supply_days <= 0 THEN 'SUPPLY_DAYS_UNKNOWN' WHEN l.supply_days > 5 THEN 'HIT' ELSE 'CLEAR' END AS outcome,
       CASE WHEN v.kind <> 'UNDETERMINED' AND NOT l.scope_unknown AND l.supply_days > 5
            THEN proportion(l.net_in_scope, l.supply_days - 5, l.supply_days) ELSE l.net_in_scope END AS amount
FROM line l JOIN visit v USING (visit_id) JOIN item g ON g.item = l.item
WHERE (l.judged OR l.scope_unknown) AND g.shape IN ('X', 'Z') AND v.kind IN ('OUTPATIENT', 'EMERGENCY', 'INTERNET', 'UNDETERMINED')
