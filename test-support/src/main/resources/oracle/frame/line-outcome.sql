-- One outcome a line: a hit before undetermined before clear, then the smallest point.
SELECT '${rule}' AS rule_code, v.psn_no, v.fixmedins_code, v.mdtrt_id, l.line_key AS subject_line, '' AS window_start,
       b.point_id, b.outcome,
       CASE WHEN b.outcome = 'HIT' THEN coalesce(b.part, l.net_in_scope) ELSE l.net_in_scope END AS amount,
       CASE WHEN b.part IS NULL THEN l.fund WHEN l.net_in_scope = 0 THEN 0
            ELSE CAST(CAST(b.part AS HUGEINT) * l.fund // l.net_in_scope AS BIGINT) END AS fund_amount,
       coalesce(CAST(b.measured AS TEXT), '') AS measured, coalesce(CAST(b.limit_text AS TEXT), '') AS limit_text
FROM ${verdicts} b JOIN line l ON l.line_id = b.line_id JOIN visit v ON v.visit_id = l.visit_id
WHERE ${shown}
QUALIFY row_number() OVER (PARTITION BY b.line_id
  ORDER BY CASE b.outcome WHEN 'HIT' THEN 0 WHEN 'CLEAR' THEN 2 ELSE 1 END, b.point_id) = 1
