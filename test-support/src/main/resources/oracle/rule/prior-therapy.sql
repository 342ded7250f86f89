-- A second-line drug without a first-line drug of its group in the look-back before it, anywhere.
WITH used AS (
  SELECT l.line_id, l.person, l.day, p.point_id, p.group_name FROM ${judged_lines}
), first_line AS (
  SELECT p.group_name, n.item, p.valid_from, p.valid_to
  FROM point_first_line_drug p JOIN point_first_line_drug_item n USING (point_id)
), coded AS (
  SELECT "group" AS group_name, coalesce(CAST(valid_from AS DATE), DATE '0001-01-01') AS valid_from,
         coalesce(CAST(valid_to AS DATE), DATE '9999-12-31') AS valid_to
  FROM raw_point_first_line_drug WHERE codes IS NOT NULL AND "group" IS NOT NULL
), tried AS (
  SELECT DISTINCT u.line_id, u.point_id FROM used u JOIN first_line f ON f.group_name = u.group_name
    AND u.day BETWEEN f.valid_from AND f.valid_to
  JOIN (SELECT person, item, day, min(line_id) AS line_id FROM line WHERE fact GROUP BY ALL) e
    ON e.person = u.person AND e.item = f.item AND e.line_id < u.line_id AND e.day >= u.day - ${lookbackDays:180}
), verdict AS (
  SELECT u.line_id, u.point_id, NULL AS part, NULL AS measured, ${lookbackDays:180} AS limit_text,
         CASE WHEN NOT EXISTS (SELECT 1 FROM coded c WHERE c.group_name = u.group_name
                AND u.day BETWEEN c.valid_from AND c.valid_to) THEN 'LIMIT_NOT_CODED'
              WHEN EXISTS (SELECT 1 FROM tried t WHERE t.line_id = u.line_id AND t.point_id = u.point_id) THEN 'CLEAR'
              WHEN from_day > u.day - ${lookbackDays:180} THEN 'HISTORY_TOO_SHORT' ELSE 'HIT' END AS outcome
  FROM used u, covered
)
${line_outcome}
