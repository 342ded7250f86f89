-- The person is younger or older than the item allows, in completed years or in days.
WITH aged AS (
  SELECT l.line_id, p.point_id, CASE coalesce(p.unit, '${unit:YEAR}') WHEN 'DAY' THEN l.day - v.birth
           ELSE completed_years(v.birth, l.day) END AS age,
         coalesce(p.min_age, TRY_CAST('${minAge:}' AS INT)) AS min_age,
         coalesce(p.max_age, TRY_CAST('${maxAge:}' AS INT)) AS max_age
  FROM ${judged_lines}
), verdict AS (
  SELECT line_id, point_id, NULL AS part, age AS measured,
         CASE WHEN age < min_age THEN min_age ELSE max_age END AS limit_text,
         CASE WHEN age IS NULL THEN 'BIRTH_UNKNOWN' WHEN age < min_age OR age > max_age THEN 'HIT' ELSE 'CLEAR' END AS outcome
  FROM aged
)
${line_outcome}
