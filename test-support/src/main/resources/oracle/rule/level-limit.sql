-- The institution is below the level the item needs; some points bind only the first prescription.
WITH used AS (
  SELECT l.line_id, l.day, v.level, p.point_id, p.min_level, p.first_only,
         row_number() OVER (PARTITION BY p.point_id, l.person ORDER BY l.line_id) AS place
  FROM ${judged_lines}
), verdict AS (
  SELECT line_id, point_id, NULL AS part, level AS measured, min_level AS limit_text,
         CASE WHEN first_only AND place > 1 THEN 'CLEAR'
              WHEN level IS NULL THEN 'LEVEL_UNKNOWN'
              WHEN level >= min_level THEN 'CLEAR'
              WHEN first_only AND from_day > day - ${lookbackDays:365} THEN 'HISTORY_TOO_SHORT'
              ELSE 'HIT' END AS outcome
  FROM used, covered
)
${line_outcome}
