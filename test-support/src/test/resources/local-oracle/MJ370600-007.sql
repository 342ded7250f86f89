-- A drug line whose generic was charged before on that day, at that institution, in another visit.
WITH asked AS (
  SELECT l.*, v.psn_no, v.fixmedins_code, v.mdtrt_id, v.kind, g.generic FROM line l JOIN visit v USING (visit_id) JOIN item g ON g.item = l.item
  WHERE (l.judged OR l.scope_unknown) AND g.shape IN ('X', 'Z')
    AND v.kind IN ('OUTPATIENT', 'EMERGENCY', 'CHRONIC', 'INTERNET', 'UNDETERMINED')
)
SELECT psn_no, fixmedins_code, mdtrt_id, line_key, '' AS window_start,
       CASE WHEN kind = 'UNDETERMINED' THEN 'KIND_UNDETERMINED' WHEN scope_unknown THEN 'SCOPE_UNKNOWN'
            WHEN EXISTS (SELECT 1 FROM asked b WHERE b.person = a.person AND b.institution = a.institution AND b.generic = a.generic
              AND b.day = a.day AND b.line_id < a.line_id AND b.visit_id <> a.visit_id AND b.kind <> 'UNDETERMINED' AND NOT b.scope_unknown)
            THEN 'HIT' ELSE 'CLEAR' END AS outcome, net_in_scope AS amount
FROM asked a
