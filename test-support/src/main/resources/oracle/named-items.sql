(
  -- Items are named by their code; a consumable by the longest of the listed codes that it begins with.
  WITH listed AS (
    SELECT point_id, unnest(list_transform(string_split(${column}, ';'), lambda x: item_code(x))) AS code FROM raw_point_${table}
  ), known AS (
    SELECT i.item, i.code FROM item i WHERE NOT starts_with(i.code, 'C')
    UNION ALL
    SELECT i.item, arg_max(c.code, length(c.code)) FROM item i
    JOIN (SELECT DISTINCT code FROM listed WHERE code <> '') c ON starts_with(i.code, c.code)
    WHERE starts_with(i.code, 'C') GROUP BY i.item
  )
  SELECT DISTINCT l.point_id, k.item FROM listed l JOIN known k USING (code) WHERE l.code <> ''
)
