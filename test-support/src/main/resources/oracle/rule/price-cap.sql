-- The unit price is above the cap of the institution's level, or of the cap without a level.
WITH priced AS (
  SELECT l.line_id, l.price, l.net_quantity, l.net_in_scope, v.level, p.point_id, p.cap, p.level AS bound_level,
         bool_or(p.level IS NULL) OVER (PARTITION BY l.line_id) AS any_level
  FROM ${judged_lines}
), verdict AS (
  SELECT line_id, point_id, plain(price, 6) AS measured, plain(cap, 6) AS limit_text,
         CASE WHEN price > cap THEN least(net_in_scope,
           CAST((CAST(price - cap AS HUGEINT) * net_quantity * 2 + 100000000) // 200000000 AS BIGINT)) END AS part,
         CASE WHEN level IS NULL AND bound_level IS NOT NULL THEN 'LEVEL_UNKNOWN'
              WHEN price > cap + scaled('${tolerance:0.01}', 6) THEN 'HIT' ELSE 'CLEAR' END AS outcome
  FROM priced
  WHERE bound_level IS NULL OR bound_level = level OR (level IS NULL AND NOT any_level)
)
${line_outcome}
