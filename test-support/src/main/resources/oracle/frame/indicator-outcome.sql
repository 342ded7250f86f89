-- Each figure (institution, window, level, kind, cases, numerator, denominator, unknown, unknown_reason) against a fixed bound, or
-- against the upper quartile of its peers and so many quartile distances beyond. Values are hundredths of a percent.
, valued AS (
  SELECT *, proportion(numerator, 10000, denominator) AS value,
         CASE WHEN cases < ${minCases} THEN 'CASES_TOO_FEW'
              WHEN unknown * 10000 > scaled('${maxUnknownPercent}', 2) * denominator THEN unknown_reason
              WHEN '${upperLimit:}' = '' AND level IS NULL THEN 'LEVEL_UNKNOWN' END AS obstacle
  FROM figure WHERE denominator > 0
), peer AS (
  SELECT window_start, level, kind, count(*) AS peers, list_sort(list(value)) AS vals
  FROM valued WHERE obstacle IS NULL GROUP BY ALL
), quartile AS (
  SELECT *, 4 * vals[(peers - 1) // 4 + 1] + CASE WHEN (peers - 1) % 4 = 0 THEN 0
              ELSE (peers - 1) % 4 * (vals[(peers - 1) // 4 + 2] - vals[(peers - 1) // 4 + 1]) END AS lower_four,
         4 * vals[3 * (peers - 1) // 4 + 1] + CASE WHEN 3 * (peers - 1) % 4 = 0 THEN 0
              ELSE 3 * (peers - 1) % 4 * (vals[3 * (peers - 1) // 4 + 2] - vals[3 * (peers - 1) // 4 + 1]) END AS upper_four
  FROM peer
), bounded AS (
  SELECT v.*, coalesce(q.peers, 0) AS peers, CASE WHEN '${upperLimit:}' <> '' THEN scaled(nullif('${upperLimit:}', ''), 2)
           ELSE (2 * (upper_four * 100 + scaled('${quartileFactor}', 2) * (upper_four - lower_four)) + 400) // 800 END AS bound
  FROM valued v LEFT JOIN quartile q ON q.window_start = v.window_start AND q.level IS NOT DISTINCT FROM v.level AND q.kind = v.kind
), told AS (
  SELECT *, CASE WHEN obstacle IS NOT NULL THEN obstacle
                 WHEN '${upperLimit:}' = '' AND peers < ${minPeers} THEN 'PEERS_TOO_FEW'
                 WHEN value > bound THEN 'HIT' ELSE 'CLEAR' END AS outcome
  FROM bounded
)
SELECT '${rule}' AS rule_code, '' AS psn_no, fixmedins_code, '' AS mdtrt_id, '' AS subject_line, window_start, '' AS point_id,
       outcome, 0 AS amount, 0 AS fund_amount, plain(CAST(value AS BIGINT), 2) AS measured,
       coalesce(plain(CAST(bound AS BIGINT), 2), '') AS limit_text
FROM told WHERE outcome <> 'CLEAR' OR ${clear_too}
