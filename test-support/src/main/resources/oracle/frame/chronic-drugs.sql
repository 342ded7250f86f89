line l
  JOIN visit v ON v.visit_id = l.visit_id
  JOIN item g ON g.item = l.item
  CROSS JOIN (SELECT '' AS point_id) p
WHERE ${judged} AND g.shape IN ('X', 'Z') AND ${chosen}
