visit v
  JOIN (SELECT DISTINCT visit_id FROM settlement_list) s ON s.visit_id = v.visit_id
  CROSS JOIN (SELECT '' AS point_id) p
WHERE ${live} AND ${chosen}
