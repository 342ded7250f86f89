-- More kinds of drugs (by generic key) or of herbal pieces in one prescription than allowed: lines of the kinds beyond.
WITH member AS (
  SELECT l.visit_id, l.rx, l.line_id, CASE '${shape}' WHEN 'T' THEN g.code ELSE g.generic END AS drug
  FROM line l JOIN item g ON g.item = l.item WHERE l.fact AND contains('${shape}', g.shape) AND l.rx IS NOT NULL
), placed AS (
  SELECT visit_id, rx, drug, row_number() OVER (PARTITION BY visit_id, rx ORDER BY min(line_id)) AS place
  FROM member GROUP BY visit_id, rx, drug
), verdict AS (
  SELECT l.line_id, '' AS point_id, NULL AS part, k.place AS measured, ${maxKinds:5} AS limit_text,
         CASE WHEN k.place IS NULL THEN 'PRESCRIPTION_UNKNOWN' WHEN k.place > ${maxKinds:5} THEN 'HIT' ELSE 'CLEAR' END AS outcome
  FROM (SELECT l.line_id FROM ${shaped_lines}) l
  LEFT JOIN member m USING (line_id) LEFT JOIN placed k USING (visit_id, rx, drug)
)
${line_outcome}
