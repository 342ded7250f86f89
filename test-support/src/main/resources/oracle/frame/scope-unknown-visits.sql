(
  SELECT visit_id, point_id, outcome, CAST(measured AS TEXT) AS measured, CAST(limit_text AS TEXT) AS limit_text FROM ${known}
  UNION ALL
  SELECT v.visit_id, p.point_id, 'SCOPE_UNKNOWN', NULL, NULL
  FROM ${scope_unknown}
)
