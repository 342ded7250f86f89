-- Neither the billing nor the executing department may use the item.
WITH verdict AS (
  SELECT l.line_id, p.point_id, NULL AS part, coalesce(l.department, l.executing_department) AS measured,
         set_text(p.departments) AS limit_text,
         CASE WHEN coalesce(l.department, l.executing_department) IS NULL THEN 'DEPARTMENT_UNKNOWN'
              WHEN len(list_filter(p.departments, lambda x: coalesce(starts_with(l.department, x), FALSE)
                OR coalesce(starts_with(l.executing_department, x), FALSE))) > 0 THEN 'CLEAR'
              ELSE 'HIT' END AS outcome
  FROM ${judged_lines}
)
${line_outcome}
