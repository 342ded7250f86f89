-- A stay that begins before an earlier one of the person has ended, a common night at least.
WITH stays AS (SELECT * FROM visit WHERE live AND kind IN ('INPATIENT', 'UNDETERMINED')),
met AS (
  SELECT o.visit_id, s.visit_id AS other,
         CASE WHEN s.begin_day IS NULL OR s.end_day IS NULL OR o.begin_day IS NULL OR o.end_day IS NULL THEN 'STAY_DATES_UNKNOWN'
              WHEN s.kind = 'UNDETERMINED' THEN 'KIND_UNDETERMINED' ELSE 'MEETS' END AS answer
  FROM stays o JOIN stays s ON s.person = o.person AND s.visit_id < o.visit_id
  WHERE NOT coalesce(s.begin_day + 1 > o.end_day, FALSE) AND NOT coalesce(o.begin_day > s.end_day - 1, FALSE)
), judged AS (
  SELECT o.*, CASE WHEN o.scope_unknown THEN 'SCOPE_UNKNOWN' WHEN o.kind = 'UNDETERMINED' THEN 'KIND_UNDETERMINED'
       WHEN EXISTS (SELECT 1 FROM met m WHERE m.visit_id = o.visit_id AND answer = 'MEETS') THEN 'HIT'
       ELSE coalesce((SELECT arg_max(answer, other) FROM met m WHERE m.visit_id = o.visit_id), 'CLEAR') END AS outcome
  FROM stays o
)
SELECT psn_no, fixmedins_code, mdtrt_id, '' AS line_key, '' AS window_start, outcome, net_in_scope AS amount FROM judged
