-- Lines outside hospital on a day inside a stay of the person, its first and last day apart.
WITH stays AS (SELECT * FROM visit WHERE live AND kind IN ('INPATIENT', 'UNDETERMINED')),
asked AS (
  SELECT l.*, v.psn_no, v.fixmedins_code, v.mdtrt_id, v.kind FROM line l JOIN visit v USING (visit_id)
  WHERE (l.judged OR l.scope_unknown) AND l.net_in_scope > 0 AND v.kind <> 'INPATIENT'
), met AS (
  SELECT a.line_id, s.visit_id AS other,
         CASE WHEN s.begin_day IS NULL OR s.end_day IS NULL THEN 'STAY_DATES_UNKNOWN'
              WHEN s.kind = 'UNDETERMINED' THEN 'KIND_UNDETERMINED' ELSE 'MEETS' END AS answer
  FROM asked a JOIN stays s ON s.person = a.person AND s.visit_id <> a.visit_id
  WHERE NOT coalesce(s.begin_day + 1 > a.day, FALSE) AND NOT coalesce(a.day > s.end_day - 1, FALSE)
), folded AS (
  SELECT line_id, bool_or(answer = 'MEETS') AS meets, arg_max(answer, other) FILTER (answer <> 'MEETS') AS doubt FROM met GROUP BY line_id
)
SELECT psn_no, fixmedins_code, mdtrt_id, line_key, '' AS window_start,
       CASE WHEN kind = 'UNDETERMINED' THEN 'KIND_UNDETERMINED' WHEN scope_unknown THEN 'SCOPE_UNKNOWN'
            WHEN coalesce(meets, FALSE) THEN 'HIT' ELSE coalesce(doubt, 'CLEAR') END AS outcome, net_in_scope AS amount
FROM asked LEFT JOIN folded USING (line_id)
