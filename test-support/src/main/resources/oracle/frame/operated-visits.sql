visit v
  JOIN operation o ON o.visit_id = v.visit_id
  JOIN point_${table}_icd9 i ON i.code = o.code
  JOIN point_${table} p ON p.point_id = i.point_id AND v.begin_day BETWEEN p.valid_from AND p.valid_to
WHERE ${live} AND ${chosen}
