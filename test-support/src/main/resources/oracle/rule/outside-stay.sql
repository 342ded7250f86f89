-- Charged before the stay began or after it ended, or a bed (category 1) on the day it ended.
WITH verdict AS (
  SELECT l.line_id, '' AS point_id, NULL AS part, l.day AS measured, v.begin_day || ';' || v.end_day AS limit_text,
         CASE WHEN v.begin_day IS NULL OR v.end_day IS NULL THEN 'STAY_DATES_UNKNOWN'
              WHEN l.day < v.begin_day OR l.day > v.end_day THEN 'HIT'
              WHEN l.category = 1 AND l.day = v.end_day AND v.end_day - v.begin_day >= 1 THEN 'HIT' ELSE 'CLEAR' END AS outcome
  FROM ${all_facts} AND v.kind = 'INPATIENT'
)
${line_outcome}
