-- Lines in line order with their own money.
CREATE TABLE gross_line AS
WITH worded AS (
  SELECT *, dose_parts(sin_dos_dscr) AS dose, times_a_day(dose_words(used_frqu_dscr)) AS times FROM kept_line
)
SELECT row_number() OVER (ORDER BY f.psn_no, f.time, v.begin_time, f.fixmedins_code, f.mdtrt_id, f.line_key) AS line_id,
       v.visit_id, v.person, v.institution, f.line_key, f.settled_by, f.code AS item, f.time, f.date_only,
       scaled(cnt, 4) AS quantity, scaled(pric, 6) AS price, scaled(det_item_fee_sumamt, 2) AS amount,
       scaled(inscp_amt, 2) AS covered, scaled(fulamt_ownpay_amt, 2) AS own_pay, s.fund AS settlement_fund,
       coalesce(s.cancelled, FALSE) AS void, f.feedetl_sn, f.bkkp_sn, f.init_feedetl_sn AS names, f.rx_drord_no AS rx,
       bilg_dept_codg AS department, acord_dept_codg AS executing_department,
       coalesce(TRY_CAST(med_chrgitm_type AS INT), 0) AS category, CAST(coalesce(ceil(TRY_CAST(prd_days AS DECIMAL(12, 4))), 0) AS BIGINT) AS supply_days,
       bilg_dr_code AS doctor, CASE WHEN dose.unit <> '' THEN dose_unit_of(dose.unit) END AS dose_unit,
       CASE WHEN dose.unit <> '' THEN dose_amount_of(scaled(nullif(dose.amount, ''), 4) * times, dose.unit) END AS dose_amount,
       timed(upld_time) AS upload_time, timed(drord_time) AS order_time
FROM worded f
JOIN visit_record v ON v.mdtrt_id = f.mdtrt_id AND v.fixmedins_code = f.fixmedins_code
LEFT JOIN settlement s ON s.setl_id = f.settled_by AND s.mdtrt_id = f.mdtrt_id;
