-- More visits of some kinds in a calendar window than allowed; amount and fund are those of the visits beyond.
WITH countable AS (
  SELECT * FROM visit v WHERE v.live
    AND (len(code_set('${kinds:}')) = 0 OR list_contains(code_set('${kinds:}'), v.kind) OR v.kind = 'UNDETERMINED')
    AND len(list_filter(code_set('${exemptIcd:}'), lambda x: coalesce(starts_with(v.main_diagnosis, x), FALSE))) = 0
), counted AS (
  SELECT v.visit_id, v.person, v.psn_no, v.net_in_scope, v.fund, w.max,
         CASE '${unit:PI}' WHEN 'PERSON' THEN '' ELSE v.fixmedins_code END AS place,
         CASE w.span WHEN 'DAY' THEN CAST(v.begin_day AS TEXT) WHEN 'MONTH' THEN strftime(v.begin_day, '%Y-%m')
           WHEN 'QUARTER' THEN year(v.begin_day) || '-Q' || quarter(v.begin_day) ELSE CAST(year(v.begin_day) AS TEXT) END
           AS window_start
  FROM countable v
  CROSS JOIN (VALUES ('DAY', ${perDay:0}), ('MONTH', ${perMonth:0}), ('QUARTER', ${perQuarter:0}), ('YEAR', ${perYear:0})) w(span, max)
  WHERE NOT v.scope_unknown AND ${chosen} AND w.max > 0
), placed AS (
  SELECT *, row_number() OVER (PARTITION BY person, place, window_start ORDER BY visit_id) AS rank FROM counted
)
SELECT '${rule}' AS rule_code, psn_no, place AS fixmedins_code, '' AS mdtrt_id, '' AS subject_line,
       window_start, '' AS point_id, 'HIT' AS outcome,
       CAST(sum(net_in_scope) FILTER (rank > max) AS BIGINT) AS amount, CAST(sum(fund) FILTER (rank > max) AS BIGINT) AS fund_amount,
       CAST(count(*) AS TEXT) AS measured, CAST(max AS TEXT) AS limit_text
FROM placed GROUP BY psn_no, place, window_start, max HAVING count(*) > max OR ${clear_too}
UNION ALL
SELECT '${rule}', v.psn_no, v.fixmedins_code, v.mdtrt_id, '', '', '',
       CASE WHEN ${kind_fits} THEN 'SCOPE_UNKNOWN' ELSE 'KIND_UNDETERMINED' END, v.net_in_scope, v.fund, '', ''
FROM countable v WHERE NOT ${kind_fits} OR v.scope_unknown
