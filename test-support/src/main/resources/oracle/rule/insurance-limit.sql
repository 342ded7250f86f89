-- The fund pays the item under one insurance only.
WITH verdict AS (
  SELECT l.line_id, p.point_id, NULL AS part, v.insutype AS measured, '${insurance}' AS limit_text,
         CASE '${insurance}'
           WHEN 'MATERNITY' THEN CASE WHEN v.insutype = '510' OR v.med_type IN ('51', '52', '53') THEN 'CLEAR'
                                      WHEN NOT v.insurance_known THEN 'INSURANCE_UNKNOWN' ELSE 'HIT' END
           ELSE CASE WHEN list_contains(code_set('${workInjuryTypes:}'), v.insutype) THEN 'CLEAR'
                     WHEN NOT v.insurance_known AND NOT coalesce(v.med_type IN ('51', '52', '53'), FALSE)
                       THEN 'INSURANCE_UNKNOWN' ELSE 'HIT' END
         END AS outcome
  FROM ${judged_lines}
)
${line_outcome}
