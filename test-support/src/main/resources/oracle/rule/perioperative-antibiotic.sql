-- Around clean operations: an antibiotic too long after, or before at the wrong time.
WITH classed AS (
  SELECT o.visit_id, o.code, arg_min(p.incision, p.point_id) AS incision, bool_or(coalesce(p.extended, FALSE)) FILTER (p.smallest) AS extended
  FROM operation o JOIN visit v ON v.visit_id = o.visit_id
  LEFT JOIN (SELECT i.code, c.*, v.visit_id, row_number() OVER (PARTITION BY v.visit_id, i.code ORDER BY c.point_id) = 1 AS smallest
             FROM point_incision_class c JOIN point_incision_class_icd9 i USING (point_id)
             JOIN operation v2 ON v2.code = i.code JOIN visit v ON v.visit_id = v2.visit_id
               AND v.begin_day BETWEEN c.valid_from AND c.valid_to) p ON p.visit_id = o.visit_id AND p.code = o.code
  GROUP BY o.visit_id, o.code
), clean AS (
  SELECT visit_id, bool_or(incision IS NULL) AS unclassed, bool_or(coalesce(incision = 'I' AND extended, FALSE)) AS extended
  FROM classed GROUP BY visit_id
  HAVING bool_or(coalesce(incision = 'I', FALSE)) AND NOT bool_or(coalesce(incision <> 'I', FALSE))
), infected AS (
  SELECT DISTINCT visit_id FROM diagnosis
  WHERE len(list_filter(code_set('${infectionIcd}'), lambda x: starts_with(code, x))) > 0
), timely AS (
  SELECT DISTINCT l.visit_id FROM line l JOIN point_${table}_item n ON n.item = l.item
  JOIN point_${table} p ON p.point_id = n.point_id AND l.day BETWEEN p.valid_from AND p.valid_to
  JOIN surgery s ON s.visit_id = l.visit_id
  WHERE l.fact AND NOT l.date_only
    AND epoch(s.surgery_begin) - epoch(l.time) BETWEEN ${minMinutesBefore} * 60 AND ${maxMinutesBefore} * 60
), used AS (
  SELECT l.line_id, p.point_id, l.date_only, c.unclassed, s.surgery_begin IS NULL OR s.surgery_end IS NULL AS untimed,
         CAST(epoch(s.surgery_begin) - epoch(l.time) AS BIGINT) AS before, CAST(epoch(l.time) - epoch(s.surgery_end) AS BIGINT) AS after,
         CASE WHEN c.extended THEN ${extendedHours} ELSE ${afterHours} END AS hours,
         EXISTS (SELECT 1 FROM timely t WHERE t.visit_id = l.visit_id) AS timely
  FROM (SELECT * FROM line) l JOIN clean c ON c.visit_id = l.visit_id JOIN surgery s ON s.visit_id = l.visit_id
  JOIN (SELECT l.line_id, p.point_id FROM ${judged_lines} AND v.kind = 'INPATIENT') p ON p.line_id = l.line_id
  WHERE NOT EXISTS (SELECT 1 FROM infected i WHERE i.visit_id = l.visit_id)
), verdict AS (
  SELECT line_id, point_id, NULL AS part,
         CASE WHEN before < 0 THEN after // 3600 WHEN before > ${maxMinutesBefore} * 60 THEN (before + 59) // 60 ELSE before // 60 END AS measured,
         CASE WHEN before < 0 THEN CAST(hours AS TEXT) ELSE '${minMinutesBefore};${maxMinutesBefore}' END AS limit_text,
         CASE WHEN unclassed THEN 'INCISION_UNKNOWN' WHEN untimed THEN 'SURGERY_TIME_UNKNOWN' WHEN date_only THEN 'TIME_OF_DAY_UNKNOWN'
              WHEN before < 0 THEN CASE WHEN after > hours * 3600 THEN 'HIT' ELSE 'CLEAR' END
              WHEN before <= ${lookbackHours} * 3600 AND NOT timely THEN 'HIT' ELSE 'CLEAR' END AS outcome
  FROM used
)
${line_outcome}
