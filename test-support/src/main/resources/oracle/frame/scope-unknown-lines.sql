(
  SELECT line_id, point_id, outcome, part, CAST(measured AS TEXT) AS measured, CAST(limit_text AS TEXT) AS limit_text FROM ${known}
  UNION ALL
  SELECT l.line_id, p.point_id, 'SCOPE_UNKNOWN', NULL, NULL, NULL
  FROM ${scope_unknown}
)
