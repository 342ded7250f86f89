-- Stays that were followed soon by another at the institution for the same disease.
WITH stay AS (
  SELECT v.*, lead(v.begin_day) OVER w AS next_begin, lead(v.main_diagnosis) OVER w AS next_diagnosis,
         lead(v.med_type) OVER w AS next_type, lead(v.visit_id) OVER w AS next_stay,
         ${window_text} AS window_start
  FROM (SELECT *, end_day AS window_day FROM visit) v WHERE v.live AND v.kind = 'INPATIENT' AND ${chosen}
  WINDOW w AS (PARTITION BY v.person, v.institution ORDER BY v.visit_id)
), counted AS (
  SELECT *, answer = 'YES' AS counted, answer = 'UNKNOWN' AS unknown
  FROM (SELECT *, CASE WHEN main_diagnosis IS NULL THEN 'UNKNOWN'
      WHEN next_stay IS NULL OR next_begin IS NULL OR coalesce(next_type = '24', FALSE) THEN 'NO'
      WHEN coalesce(next_begin - end_day NOT BETWEEN 0 AND ${withinDays}, TRUE) THEN 'NO'
      WHEN len(list_filter(code_set('${exemptIcd:}'), lambda x: starts_with(main_diagnosis, x))) > 0 THEN 'NO'
      WHEN next_diagnosis IS NULL THEN 'UNKNOWN'
      WHEN len(list_filter(code_set('${exemptIcd:}'), lambda x: starts_with(next_diagnosis, x))) > 0 THEN 'NO'
      WHEN left(main_diagnosis, 3) = left(next_diagnosis, 3) THEN 'YES' ELSE 'NO' END AS answer FROM stay)
), figure AS (
  SELECT s.fixmedins_code, s.window_start, max(s.level) AS level, any_value(coalesce(k.kind, '')) AS kind, count(*) AS cases,
         count(*) FILTER (counted) AS numerator, count(*) AS denominator, count(*) FILTER (unknown) AS unknown,
         'MAIN_DIAGNOSIS_UNKNOWN' AS unknown_reason
  FROM counted s LEFT JOIN institution_kind k USING (fixmedins_code)
  WHERE s.end_day IS NOT NULL GROUP BY s.fixmedins_code, s.window_start
)
${indicator_outcome}
