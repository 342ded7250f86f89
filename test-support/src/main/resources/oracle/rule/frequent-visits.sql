-- More visits of some kinds in a calendar window than allowed; amount and fund are those of the visits beyond.
WITH counted AS (
  SELECT v.visit_id, v.person, v.psn_no, v.net_in_scope, v.fund, w.max,
         CASE '${unit:PI}' WHEN 'PERSON' THEN '' ELSE v.fixmedins_code END AS place,
         CAST(CASE w.span WHEN 'DAY' THEN v.begin_day ELSE date_trunc(w.span, v.begin_day) END AS DATE) AS window_start, w.span
  FROM visit v
  CROSS JOIN (VALUES ('DAY', ${perDay:0}), ('MONTH', ${perMonth:0}), ('QUARTER', ${perQuarter:0}), ('YEAR', ${perYear:0})) w(span, max)
  WHERE v.live AND ${chosen} AND w.max > 0
    AND (len(code_set('${kinds:}')) = 0 OR list_contains(code_set('${kinds:}'), v.kind))
    AND len(list_filter(code_set('${exemptIcd:}'), lambda x: coalesce(starts_with(v.main_diagnosis, x), FALSE))) = 0
), placed AS (
  SELECT *, row_number() OVER (PARTITION BY person, place, span, window_start ORDER BY visit_id) AS rank FROM counted
)
SELECT '${rule}' AS rule_code, psn_no, place AS fixmedins_code, '' AS mdtrt_id, '' AS subject_line,
       CAST(window_start AS TEXT) AS window_start, '' AS point_id, 'HIT' AS outcome,
       CAST(sum(net_in_scope) FILTER (rank > max) AS BIGINT) AS amount, CAST(sum(fund) FILTER (rank > max) AS BIGINT) AS fund_amount,
       CAST(count(*) AS TEXT) AS measured, CAST(max AS TEXT) AS limit_text
FROM placed GROUP BY psn_no, place, span, window_start, max HAVING count(*) > max
