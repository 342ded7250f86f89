-- Consumables from 10 yuan in stays without operation, recorded or charged.
WITH charged AS (
  SELECT visit_id, bool_or(category = 6) AS operated, bool_or(category = 0) AS unknown FROM line WHERE fact GROUP BY visit_id
)
SELECT v.psn_no, v.fixmedins_code, v.mdtrt_id, l.line_key, '' AS window_start,
       CASE WHEN v.kind = 'UNDETERMINED' THEN 'KIND_UNDETERMINED' WHEN l.scope_unknown THEN 'SCOPE_UNKNOWN'
            WHEN c.operated OR EXISTS (SELECT 1 FROM operation o WHERE o.visit_id = v.visit_id) THEN 'CLEAR'
            WHEN c.unknown THEN 'CATEGORY_UNKNOWN' ELSE 'HIT' END AS outcome, l.net_in_scope AS amount
FROM line l JOIN visit v USING (visit_id) JOIN charged c USING (visit_id)
WHERE (l.judged OR l.scope_unknown) AND starts_with(l.item, 'C') AND l.price >= 10000000 AND v.kind IN ('INPATIENT', 'UNDETERMINED')
