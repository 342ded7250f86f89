-- The main diagnosis is none of those that any point allows for the main operation.
WITH used AS (
  SELECT v.visit_id, v.main_diagnosis, p.point_id, p.icd FROM ${main_operated_visits}
), allowed AS (
  SELECT visit_id, any_value(main_diagnosis) AS main_diagnosis, min(point_id) AS point_id, flatten(list(icd)) AS icd
  FROM used GROUP BY visit_id
), verdict AS (
  SELECT visit_id, point_id, main_diagnosis AS measured, set_text(list_distinct(icd)) AS limit_text,
         CASE WHEN main_diagnosis IS NULL THEN 'MAIN_DIAGNOSIS_UNKNOWN'
              WHEN len(list_filter(icd, lambda x: starts_with(main_diagnosis, x))) > 0 THEN 'CLEAR' ELSE 'HIT' END AS outcome
  FROM allowed
)
${visit_outcome}
