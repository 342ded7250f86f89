visit v
  JOIN (SELECT d.visit_id, d.code, d.place, i.point_id, 'DIAGNOSIS' AS subject
        FROM diagnosis d JOIN point_${table}_icd i ON i.code = d.code
        UNION ALL
        SELECT o.visit_id, o.code, o.place, i.point_id, 'OPERATION'
        FROM operation o JOIN point_${table}_icd9 i ON i.code = o.code) d ON d.visit_id = v.visit_id
  JOIN point_${table} p ON p.point_id = d.point_id AND p.subject = d.subject
    AND v.begin_day BETWEEN p.valid_from AND p.valid_to
WHERE ${live} AND ${chosen}
