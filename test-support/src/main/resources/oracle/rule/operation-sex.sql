-- An operation of the other sex.
WITH verdict AS (
  SELECT v.visit_id, p.point_id, arg_min(o.code, o.place) AS measured, p.sex AS limit_text,
         CASE WHEN v.sex IS NULL THEN 'SEX_UNKNOWN' WHEN v.sex <> p.sex THEN 'HIT' ELSE 'CLEAR' END AS outcome
  FROM ${operated_visits} GROUP BY v.visit_id, p.point_id, v.sex, p.sex
)
${visit_outcome}
