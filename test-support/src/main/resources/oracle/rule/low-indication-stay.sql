-- A short stay for a light disease with hardly anything but examinations.
WITH used AS (
  SELECT v.visit_id, v.begin_day, v.end_day, p.point_id FROM ${lightly_ill_stays} AND v.kind = 'INPATIENT'
), spent AS (
  SELECT visit_id, sum(net_amount) AS total, bool_or(category = 0) AS unclassed,
         coalesce(sum(net_amount) FILTER (category IN (3, 4)), 0) AS exams,
         coalesce(sum(net_amount) FILTER (category IN (5, 6)), 0) AS treatments
  FROM line WHERE fact GROUP BY visit_id
), verdict AS (
  SELECT u.visit_id, u.point_id, CASE WHEN s.total > 0 THEN plain(proportion(exams, 10000, total), 2) END AS measured,
         ${examPercent:60} AS limit_text,
         CASE WHEN u.end_day IS NULL OR u.begin_day IS NULL THEN 'STAY_DATES_UNKNOWN'
              WHEN u.end_day - u.begin_day > ${maxDays:3} THEN 'CLEAR'
              WHEN EXISTS (SELECT 1 FROM operation o WHERE o.visit_id = u.visit_id) THEN 'CLEAR'
              WHEN s.unclassed THEN 'CATEGORY_UNKNOWN'
              WHEN s.total > 0 AND proportion(exams, 10000, total) >= ${examPercent:60} * 100
                AND proportion(treatments, 10000, total) <= ${treatPercent:10} * 100 THEN 'HIT' ELSE 'CLEAR' END AS outcome
  FROM used u JOIN spent s USING (visit_id)
)
${visit_outcome}
