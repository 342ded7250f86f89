line l
  JOIN visit v ON v.visit_id = l.visit_id
  JOIN point_${table}_item n ON n.item = l.item
  JOIN point_${table} p ON p.point_id = n.point_id AND l.day BETWEEN p.valid_from AND p.valid_to
WHERE ${judged} AND ${chosen}
