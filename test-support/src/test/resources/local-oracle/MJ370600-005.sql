-- Stays of at most 5 days without operation, at least 10 percent examination and at most 90 percent drugs. Lines of unknown category
-- could only speak for a hit, so the examination known of is a lower bound.
WITH asked AS (
  SELECT * FROM visit WHERE live AND kind IN ('INPATIENT', 'UNDETERMINED')
), charged AS (
  SELECT visit_id, sum(net_amount) AS total, coalesce(sum(net_amount) FILTER (left(item, 1) IN ('X', 'Z', 'T')), 0) AS drug,
         coalesce(sum(net_amount) FILTER (category IN (3, 4)), 0) AS exam, bool_or(category = 0) AS unknown
  FROM line WHERE fact GROUP BY visit_id
)
SELECT psn_no, fixmedins_code, mdtrt_id, '' AS line_key, '' AS window_start,
       CASE WHEN scope_unknown THEN 'SCOPE_UNKNOWN' WHEN kind = 'UNDETERMINED' THEN 'KIND_UNDETERMINED'
            WHEN end_day - begin_day > 5 OR EXISTS (SELECT 1 FROM operation o WHERE o.visit_id = a.visit_id) OR total <= 0
              OR drug * 100 > total * 90 OR (exam * 100 < total * 10) THEN 'CLEAR'
            WHEN end_day IS NULL OR begin_day IS NULL THEN 'STAY_DATES_UNKNOWN' ELSE 'HIT' END AS outcome,
       net_in_scope AS amount
FROM asked a JOIN charged USING (visit_id)
