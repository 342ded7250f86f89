-- A diagnosis of another age; the age is that at the visit's begin.
WITH aged AS (
  SELECT v.visit_id, p.point_id, arg_min(d.code, d.place) AS code,
         any_value(CASE coalesce(p.unit, '${unit:YEAR}') WHEN 'DAY' THEN v.begin_day - v.birth
           ELSE completed_years(v.birth, v.begin_day) END) AS age,
         any_value(coalesce(p.min_age, TRY_CAST('${minAge:}' AS INT))) AS min_age,
         any_value(coalesce(p.max_age, TRY_CAST('${maxAge:}' AS INT))) AS max_age
  FROM ${diagnosed_visits} GROUP BY v.visit_id, p.point_id
), verdict AS (
  SELECT visit_id, point_id, code || ';' || age AS measured, CASE WHEN age < min_age THEN min_age ELSE max_age END AS limit_text,
         CASE WHEN age IS NULL THEN 'BIRTH_UNKNOWN' WHEN age < min_age OR age > max_age THEN 'HIT' ELSE 'CLEAR' END AS outcome
  FROM aged
)
${visit_outcome}
