-- An antibiotic of a grade the doctor may not prescribe, unless in the first days of an emergency.
WITH used AS (
  SELECT l.line_id, p.point_id, p.grade, v.kind, l.day, v.begin_day,
         (SELECT max(c.grade) FROM licence c WHERE c.doctor = l.doctor AND coalesce(c.fixmedins_code = v.fixmedins_code, TRUE)
            AND l.day BETWEEN c.from_day AND c.to_day) AS allowed
  FROM ${judged_lines}
), verdict AS (
  SELECT line_id, point_id, NULL AS part, allowed AS measured, grade AS limit_text,
         CASE WHEN allowed IS NULL THEN 'PRACTITIONER_UNKNOWN' WHEN allowed >= grade THEN 'CLEAR'
              WHEN kind = 'EMERGENCY' AND day - begin_day <= ${emergencyDays} THEN 'CLEAR' ELSE 'HIT' END AS outcome
  FROM used
)
${line_outcome}
