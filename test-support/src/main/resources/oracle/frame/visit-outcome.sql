-- One outcome a visit: a hit before undetermined before clear, then the smallest point.
SELECT '${rule}' AS rule_code, v.psn_no, v.fixmedins_code, v.mdtrt_id, '' AS subject_line, '' AS window_start,
       b.point_id, b.outcome, v.net_in_scope AS amount, v.fund AS fund_amount,
       coalesce(CAST(b.measured AS TEXT), '') AS measured, coalesce(CAST(b.limit_text AS TEXT), '') AS limit_text
FROM ${verdicts} b JOIN visit v ON v.visit_id = b.visit_id
WHERE ${shown}
QUALIFY row_number() OVER (PARTITION BY b.visit_id
  ORDER BY CASE b.outcome WHEN 'HIT' THEN 0 WHEN 'CLEAR' THEN 2 ELSE 1 END, b.point_id) = 1
