-- Stays with an infection that was not there at admission.
WITH stay AS (
  SELECT v.*, 
         ${window_text} AS window_start
  FROM (SELECT *, end_day AS window_day FROM visit) v WHERE v.live AND v.kind = 'INPATIENT' AND ${chosen}
), counted AS (
  SELECT s.*, coalesce(i.acquired, FALSE) AS counted, coalesce(NOT i.acquired AND i.unclear, FALSE) AS unknown
  FROM stay s LEFT JOIN (
    SELECT visit_id, bool_or(always OR infection AND coalesce(condition = 4, FALSE)) AS acquired,
           bool_or(infection AND condition IS NULL) AS unclear
    FROM (SELECT d.visit_id, c.condition,
                 len(list_filter(code_set('${alwaysIcd:}'), lambda x: starts_with(d.code, x))) > 0 AS always,
                 len(list_filter(code_set('${icd:}'), lambda x: starts_with(d.code, x))) > 0 AS infection
          FROM diagnosis d LEFT JOIN diagnosis_condition c ON c.visit_id = d.visit_id AND c.code = d.code) GROUP BY visit_id) i
    USING (visit_id)
), figure AS (
  SELECT s.fixmedins_code, s.window_start, max(s.level) AS level, any_value(coalesce(k.kind, '')) AS kind, count(*) AS cases,
         count(*) FILTER (counted) AS numerator, count(*) AS denominator, count(*) FILTER (unknown) AS unknown,
         'ADMISSION_CONDITION_UNKNOWN' AS unknown_reason
  FROM counted s LEFT JOIN institution_kind k USING (fixmedins_code)
  WHERE s.end_day IS NOT NULL GROUP BY s.fixmedins_code, s.window_start
)
${indicator_outcome}
