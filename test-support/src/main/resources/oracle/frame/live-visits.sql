visit v
  CROSS JOIN (SELECT '' AS point_id) p
WHERE ${live} AND ${chosen}
