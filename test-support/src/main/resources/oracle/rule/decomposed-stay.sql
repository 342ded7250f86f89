-- A second stay at one institution soon after the first, for a like main diagnosis.
WITH stay AS (
  SELECT v.visit_id, v.med_type, v.begin_day, v.main_diagnosis,
         lag(v.visit_id) OVER w AS previous, lag(v.end_day) OVER w AS previous_end, lag(v.main_diagnosis) OVER w AS previous_diagnosis
  FROM ${live_visits} AND v.kind = 'INPATIENT'
  WINDOW w AS (PARTITION BY v.person, v.institution ORDER BY v.visit_id)
), verdict AS (
  SELECT visit_id, '' AS point_id, begin_day - previous_end AS measured, ${intervalDays:15} AS limit_text,
         CASE WHEN med_type = '24' THEN 'CLEAR'
              WHEN begin_day IS NULL OR previous_end IS NULL THEN 'STAY_DATES_UNKNOWN'
              WHEN begin_day - previous_end NOT BETWEEN 0 AND ${intervalDays:15} THEN 'CLEAR'
              WHEN main_diagnosis IS NULL OR previous_diagnosis IS NULL THEN 'MAIN_DIAGNOSIS_UNKNOWN'
              WHEN len(list_filter(code_set('${exemptIcd:Z51;Z49;C}'),
                lambda x: starts_with(main_diagnosis, x) OR starts_with(previous_diagnosis, x))) > 0 THEN 'CLEAR'
              WHEN left(main_diagnosis, 3) = left(previous_diagnosis, 3) THEN 'HIT' ELSE 'CLEAR' END AS outcome
  FROM stay WHERE previous IS NOT NULL
)
${visit_outcome}
