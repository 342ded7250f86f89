-- Uploaded later after the order (or the charge) than allowed.
WITH delayed AS (
  SELECT l.line_id, v.kind, epoch(l.upload_time) - epoch(coalesce(l.order_time, CASE WHEN NOT l.date_only THEN l.time END)) AS seconds,
         CASE v.kind WHEN 'INPATIENT' THEN ${inpatientHours:48} ELSE ${outpatientHours:24} END AS hours
  FROM ${all_facts}
), verdict AS (
  SELECT line_id, '' AS point_id, NULL AS part, CAST(floor(seconds / 3600) AS BIGINT) AS measured, hours AS limit_text,
         CASE WHEN kind = 'UNDETERMINED' THEN 'KIND_UNDETERMINED' WHEN seconds IS NULL THEN 'UPLOAD_TIME_UNKNOWN'
              WHEN seconds > hours * 3600 THEN 'HIT' ELSE 'CLEAR' END AS outcome
  FROM delayed
)
${line_outcome}
