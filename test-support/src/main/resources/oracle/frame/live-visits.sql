visit v
  CROSS JOIN (SELECT '' AS point_id) p
WHERE v.live AND ${chosen}
