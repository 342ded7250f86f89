-- A settlement list that lacks a value, has one that cannot be, or contradicts itself or the claims.
WITH chosen AS (
  SELECT v.visit_id, v.begin_day FROM ${listed_visits} AND v.kind = 'INPATIENT'
), charged AS (
  SELECT s.list_id, count(l.line_id) AS lines FROM settlement_list s
  LEFT JOIN (SELECT l.* FROM line l JOIN item g ON g.item = l.item
             WHERE l.fact AND len(list_filter(string_split('${ventilatorItems:}', ';'), lambda x: x <> '' AND starts_with(g.code, x))) > 0) l
    ON l.visit_id = s.visit_id
  GROUP BY s.list_id
), valued AS (
  SELECT list_id, field, value FROM list_value UNION ALL SELECT list_id, 'vent_lines', CAST(lines AS TEXT) FROM charged
), possible AS (
  SELECT field FROM raw_list_column
  UNION ALL SELECT unnest(['stay_days_most', 'stay_minutes_most', 'age_days', 'nursing_days', 'vent_minutes', 'vent_lines', 'operation_count'])
), checks AS (
  SELECT p.*, regexp_extract(p.term, '^([a-z0-9_]+)(<=|>=|<|>|=)(.*)$', ['field', 'op', 'bound']) AS w FROM point_${table} p
), checked AS (
  SELECT c.visit_id, k.point_id, k.field || '=' || coalesce(f.value, '') AS measured, f.value AS value, o.value AS other, k.*,
         CASE WHEN k.term IS NULL THEN TRUE WHEN k.w.op = '=' AND k.w.bound = '*' THEN t.value IS NOT NULL
              WHEN k.w.op = '=' THEN list_contains(string_split(k.w.bound, '|'), coalesce(t.value, ''))
              ELSE coalesce(CASE k.w.op WHEN '<' THEN number_of(t.value) < number_of(k.w.bound)
                WHEN '>' THEN number_of(t.value) > number_of(k.w.bound) WHEN '<=' THEN number_of(t.value) <= number_of(k.w.bound)
                ELSE number_of(t.value) >= number_of(k.w.bound) END, FALSE) END AS applies
  FROM chosen c JOIN settlement_list s ON s.visit_id = c.visit_id
  JOIN checks k ON c.begin_day BETWEEN k.valid_from AND k.valid_to AND k.field IN (SELECT field FROM possible)
    AND (k.other IS NULL OR k.other IN (SELECT field FROM possible)) AND (k.term IS NULL OR k.w.field IN (SELECT field FROM possible))
  LEFT JOIN valued f ON f.list_id = s.list_id AND f.field = k.field
  LEFT JOIN valued o ON o.list_id = s.list_id AND o.field = k.other
  LEFT JOIN valued t ON t.list_id = s.list_id AND t.field = k.w.field
), broken AS (
  SELECT visit_id, point_id, measured,
         applies AND CASE WHEN kind = 'REQUIRED' THEN value IS NULL WHEN value IS NULL THEN FALSE
           WHEN kind = 'ONE_OF' THEN NOT list_contains(coalesce(allowed, []), value)
           WHEN kind = 'DURATION' THEN minutes_of(value) IS NULL
           WHEN kind = 'RANGE' THEN number_of(value) IS NULL OR coalesce(number_of(value) < low, FALSE) OR coalesce(number_of(value) > high, FALSE)
           WHEN kind = 'NOT_BEFORE' THEN coalesce(left(value, least(length(value), length(other)))
             < left(other, least(length(value), length(other))), FALSE)
           ELSE coalesce(number_of(value) > number_of(other), FALSE) END AS hit
  FROM checked
), verdict AS (
  SELECT visit_id, point_id, measured, '' AS limit_text, 'HIT' AS outcome FROM broken WHERE hit
  UNION ALL SELECT visit_id, '', '', '', 'CLEAR' FROM chosen
)
SELECT * REPLACE (CASE outcome WHEN 'HIT' THEN 0 ELSE amount END AS amount, CASE outcome WHEN 'HIT' THEN 0 ELSE fund_amount END AS fund_amount)
FROM (
${visit_outcome}
)
