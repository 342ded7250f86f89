-- Lines that contradict themselves: 1 quantity x price is not the amount, 2 no national code, 3 a refund without partner;
-- 4 (a visit's): a refund without lines that is not the opposite of what it names.
WITH tested AS (
  SELECT l.line_id, CASE
           WHEN abs(CAST(l.quantity AS HUGEINT) * l.price - CAST(l.amount AS HUGEINT) * 100000000)
             > CAST(scaled('${tolerance:0.05}', 2) AS HUGEINT) * 100000000 THEN 1
           WHEN g.shape IS NULL THEN 2
           WHEN l.unmatched THEN 3 END AS failed
  FROM ${any_lines}
), verdict AS (
  SELECT line_id, '' AS point_id, NULL AS part, failed AS measured, NULL AS limit_text,
         CASE WHEN failed IS NULL THEN 'CLEAR' ELSE 'HIT' END AS outcome
  FROM tested
)
SELECT * FROM (${line_outcome})
UNION ALL
SELECT DISTINCT '${rule}', v.psn_no, v.fixmedins_code, v.mdtrt_id, '', '', '', 'HIT', 0, 0, '4', ''
FROM settlement s JOIN visit v ON v.fixmedins_code = s.fixmedins_code AND v.mdtrt_id = s.mdtrt_id
WHERE s.not_opposite AND ${chosen}
