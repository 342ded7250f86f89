-- B is charged beside A in one window: DAY, HOUR (same day and clock hour), 6H (at most 6:00:00 apart), VISIT.
-- Lines of one item and moment are told apart by number only, so they are grouped first. slot: what A and B must share.
WITH b_line AS (
  SELECT l.line_id, p.point_id, l.person, l.institution, l.item, coalesce(p.span, '${window:DAY}') AS span,
         CASE coalesce(p.span, '${window:DAY}') WHEN 'VISIT' THEN l.visit_id ELSE l.day - DATE '2000-01-01' END AS slot,
         CASE coalesce(p.span, '${window:DAY}') WHEN '6H' THEN epoch(l.time) WHEN 'HOUR' THEN hour(l.time) ELSE 0 END AS tick,
         l.date_only AND coalesce(p.span, '${window:DAY}') IN ('6H', 'HOUR') AS unclear
  FROM ${judged_lines}
), b AS (
  SELECT DISTINCT point_id, person, institution, item, span, slot, tick, unclear FROM b_line
), b_near AS (
  SELECT *, slot + unnest(CASE WHEN span = '6H' THEN [-1, 0, 1] ELSE [0] END) AS near_slot FROM b
), a AS (
  SELECT p.point_id, l.person, l.institution, l.item,
         CASE coalesce(p.span, '${window:DAY}') WHEN 'VISIT' THEN l.visit_id ELSE l.day - DATE '2000-01-01' END AS slot,
         CASE coalesce(p.span, '${window:DAY}') WHEN '6H' THEN epoch(l.time) WHEN 'HOUR' THEN hour(l.time) ELSE 0 END AS tick,
         l.date_only AND coalesce(p.span, '${window:DAY}') IN ('6H', 'HOUR') AS unclear, count(*) AS lines
  FROM line l JOIN point_${table}_with w ON w.item = l.item JOIN point_${table} p ON p.point_id = w.point_id
  WHERE l.fact GROUP BY ALL
), met AS (
  SELECT b.point_id, b.person, b.institution, b.item, b.slot, b.tick, b.unclear, a.item AS a_item,
         NOT a.unclear AND NOT b.unclear AND CASE b.span WHEN '6H' THEN abs(a.tick - b.tick) <= 21600
           WHEN 'HOUR' THEN a.tick = b.tick ELSE TRUE END AS hits,
         (a.unclear OR b.unclear) AND (b.span <> '6H' OR b.unclear
           OR a.slot BETWEEN floor((b.tick - 21600) / 86400) - 10957 AND floor((b.tick + 21600) / 86400) - 10957) AS doubtful
  FROM b_near b JOIN a ON a.point_id = b.point_id AND a.person = b.person AND a.institution = b.institution AND a.slot = b.near_slot
  WHERE NOT (a.item = b.item AND a.slot = b.slot AND a.tick = b.tick AND a.unclear = b.unclear AND a.lines = 1)
), judged AS (
  SELECT point_id, person, institution, item, slot, tick, unclear, bool_or(hits) AS hits, bool_or(doubtful) AS doubtful,
         string_agg(DISTINCT g.code, ';' ORDER BY g.code) FILTER (hits) AS a_codes
  FROM met JOIN (SELECT item AS a_item, code FROM item) g USING (a_item) GROUP BY ALL
), verdict AS (
  SELECT l.line_id, l.point_id, NULL AS part, j.a_codes AS measured, NULL AS limit_text,
         CASE WHEN j.hits THEN 'HIT' WHEN j.doubtful THEN 'TIME_OF_DAY_UNKNOWN' ELSE 'CLEAR' END AS outcome
  FROM b_line l LEFT JOIN judged j USING (point_id, person, institution, item, slot, tick, unclear)
)
${line_outcome}
