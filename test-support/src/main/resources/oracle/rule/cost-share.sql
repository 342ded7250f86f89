-- What part of an institution's charges goes where.
WITH used AS (
  SELECT v.visit_id, v.fixmedins_code, v.level, ${window_text} AS window_start
  FROM (SELECT *, begin_day AS window_day FROM visit) v WHERE v.live AND ${chosen}
), charged AS (
  SELECT l.visit_id, sum(l.net_amount) AS total, coalesce(sum(l.net_amount) FILTER (l.category = 0), 0) AS unclassed,
         coalesce(sum(l.net_amount) FILTER (coalesce(list_contains(list_transform(string_split('${categories:}', ';'),
             lambda x: TRY_CAST(x AS INT)), l.category), FALSE)
           OR len(list_filter(string_split('${itemPrefixes:}', ';'), lambda x: x <> '' AND starts_with(g.code, x))) > 0), 0) AS share
  FROM line l JOIN item g ON g.item = l.item WHERE l.fact GROUP BY l.visit_id
), figure AS (
  SELECT u.fixmedins_code, u.window_start, max(u.level) AS level, any_value(coalesce(k.kind, '')) AS kind, count(*) AS cases,
         CAST(sum(c.share) AS BIGINT) AS numerator, CAST(sum(c.total) AS BIGINT) AS denominator,
         CASE WHEN '${categories:}' = '' THEN 0 ELSE CAST(sum(c.unclassed) AS BIGINT) END AS unknown,
         'CATEGORY_UNKNOWN' AS unknown_reason
  FROM used u JOIN charged c USING (visit_id) LEFT JOIN institution_kind k USING (fixmedins_code)
  GROUP BY u.fixmedins_code, u.window_start
)
${indicator_outcome}
