line l
  JOIN visit v ON v.visit_id = l.visit_id
  CROSS JOIN (SELECT '' AS point_id) p
WHERE l.fact AND ${chosen}
