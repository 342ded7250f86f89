(
  SELECT line_id, point_id, outcome, part, CAST(measured AS TEXT) AS measured, CAST(limit_text AS TEXT) AS limit_text FROM verdict
  UNION ALL
  SELECT l.line_id, p.point_id, CASE WHEN v.kind = 'UNDETERMINED' AND NOT ${kind_fits} THEN 'KIND_UNDETERMINED'
    ELSE 'INSURANCE_UNKNOWN' END, NULL, NULL, NULL
  FROM ${blocked}
)
