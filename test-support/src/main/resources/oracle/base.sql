-- From the raw extract to the working tables every rule statement reads: item, settlement, visit, diagnosis,
-- operation, line. Money is fen, quantities are 1/10000, unit prices 1/1000000 yuan.

-- Settlements that are kept. A refund undoes the settlement it names, or, if it names none, the latest of its visit that is marked
-- as refunded and whose total is its opposite. A settlement marked as refunded whose refund is not here is left out.
CREATE TABLE kept_settlement AS
WITH read AS (
  SELECT DISTINCT s.*, scaled(medfee_sumamt, 2) AS total, scaled(fund_pay_sumamt, 2) AS fund, moment(setl_time) AS time,
         coalesce(refd_setl_flag = '1', FALSE) AS marked
  FROM raw_setl_d s WHERE coalesce(s.vali_flag, '1') <> '0'
    AND NOT EXISTS (SELECT 1 FROM raw_mdtrt_d m WHERE m.mdtrt_id = s.mdtrt_id AND m.vali_flag = '0')
), sorted AS (
  SELECT *, (marked OR init_setl_id IS NOT NULL) AND total <= 0 AS refund FROM read
), undoing AS (
  SELECT r.psn_no, coalesce(r.init_setl_id, arg_max(s.setl_id, (s.time, s.setl_id))) AS undone, r.setl_id
  FROM sorted r LEFT JOIN sorted s ON s.fixmedins_code = r.fixmedins_code AND s.mdtrt_id = r.mdtrt_id
    AND s.marked AND NOT s.refund AND s.total = -r.total
  WHERE r.refund GROUP BY r.psn_no, r.init_setl_id, r.setl_id
)
SELECT s.*, u.undone FROM sorted s LEFT JOIN undoing u ON u.setl_id = s.setl_id AND u.psn_no = s.psn_no
WHERE s.refund OR NOT s.marked
   OR EXISTS (SELECT 1 FROM undoing r WHERE r.undone = s.setl_id AND r.psn_no = s.psn_no);

CREATE TABLE left_out_settlement AS
SELECT DISTINCT s.fixmedins_code, s.mdtrt_id FROM raw_setl_d s
WHERE s.refd_setl_flag = '1' AND coalesce(s.vali_flag, '1') <> '0' AND s.setl_id NOT IN (SELECT setl_id FROM kept_settlement);

CREATE TABLE kept_record AS
SELECT m.* REPLACE (coalesce(m.fixmedins_code,
    (SELECT min(s.fixmedins_code) FROM kept_settlement s WHERE s.mdtrt_id = m.mdtrt_id)) AS fixmedins_code)
FROM (SELECT DISTINCT * FROM raw_mdtrt_d WHERE coalesce(vali_flag, '1') <> '0') m;

CREATE TABLE visit_key AS
SELECT fixmedins_code, mdtrt_id, min(psn_no) AS psn_no
FROM (SELECT fixmedins_code, mdtrt_id, psn_no FROM kept_settlement
      UNION ALL SELECT fixmedins_code, mdtrt_id, psn_no FROM kept_record)
GROUP BY ALL;

-- The settlement whose facts are the visit's: the latest that is no refund, else the latest.
CREATE TABLE leading_settlement AS
SELECT * FROM kept_settlement
QUALIFY row_number() OVER (PARTITION BY fixmedins_code, mdtrt_id ORDER BY refund, time DESC, setl_id DESC) = 1;

-- Lines that are kept, each with its visit and settlement.
CREATE TABLE kept_line AS
WITH read AS (
  SELECT DISTINCT f.* FROM raw_fee_list_d f WHERE coalesce(vali_flag, '1') <> '0' AND scaled(cnt, 4) <> 0
)
SELECT f.* REPLACE (v.fixmedins_code AS fixmedins_code, v.psn_no AS psn_no),
       coalesce(f.bkkp_sn, f.feedetl_sn) AS line_key,
       moment(fee_ocur_time) AS time, is_date_only(fee_ocur_time) AS date_only,
       CASE WHEN f.setl_id IS NOT NULL THEN f.setl_id WHEN NOT d.refund THEN d.setl_id END AS settled_by,
       CASE WHEN hilist_code IS NULL THEN item_code(med_list_codg)
            WHEN shape(item_code(hilist_code)) IS NULL AND shape(item_code(med_list_codg)) IS NOT NULL
              THEN item_code(med_list_codg)
            ELSE item_code(hilist_code) END AS code
FROM read f
JOIN visit_key v ON v.mdtrt_id = f.mdtrt_id AND v.fixmedins_code = coalesce(f.fixmedins_code, v.fixmedins_code)
LEFT JOIN leading_settlement d ON d.mdtrt_id = v.mdtrt_id AND d.fixmedins_code = v.fixmedins_code
WHERE f.setl_id IS NULL AND (coalesce(NOT d.refund, FALSE) OR NOT EXISTS (
        SELECT 1 FROM left_out_settlement o WHERE o.mdtrt_id = v.mdtrt_id AND o.fixmedins_code = v.fixmedins_code))
   OR f.setl_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM raw_setl_d)
   OR EXISTS (SELECT 1 FROM kept_settlement s WHERE s.setl_id = f.setl_id AND s.mdtrt_id = f.mdtrt_id);

CREATE TABLE item AS
SELECT code AS item, code, shape(code) AS shape,
       CASE shape(code) WHEN 'X' THEN left(code, 10) WHEN 'Z' THEN left(code, 11) END AS generic
FROM (SELECT DISTINCT code FROM kept_line);

-- Header-only refunds: what they name is cancelled only if exactly opposite.
CREATE TABLE settlement AS
WITH header AS (
  SELECT r.* FROM kept_settlement r
  WHERE r.refund AND NOT EXISTS (SELECT 1 FROM kept_line l WHERE l.settled_by = r.setl_id AND l.mdtrt_id = r.mdtrt_id)
), opposite AS (
  SELECT h.setl_id AS refund_id, s.setl_id AS cancelled_id FROM header h
  JOIN kept_settlement s ON s.setl_id = h.undone AND s.psn_no = h.psn_no AND s.total = -h.total AND s.fund = -h.fund
)
SELECT s.setl_id, s.fixmedins_code, s.mdtrt_id, s.time, s.total, s.fund, s.refund,
       EXISTS (SELECT 1 FROM opposite o WHERE o.cancelled_id = s.setl_id) AS cancelled,
       EXISTS (SELECT 1 FROM header h WHERE h.setl_id = s.setl_id)
         AND NOT EXISTS (SELECT 1 FROM opposite o WHERE o.refund_id = s.setl_id) AS not_opposite
FROM kept_settlement s;

-- Visits; what follows from their lines (live, money) is added after netting.
CREATE TABLE visit_record AS
WITH dated AS (
  SELECT fixmedins_code, mdtrt_id, min(moment(begndate)) AS begin_time, max(moment(enddate)) AS end_time
  FROM kept_settlement GROUP BY ALL
), first_line AS (
  SELECT fixmedins_code, mdtrt_id, min(time) AS time FROM kept_line GROUP BY ALL
), joined AS (
  SELECT k.psn_no, k.fixmedins_code, k.mdtrt_id,
         coalesce(moment(m.begntime), d.begin_time, f.time) AS begin_time,
         coalesce(moment(m.endtime), d.end_time) AS end_time,
         CAST(moment(coalesce(s.brdy, m.brdy)) AS DATE) AS birth,
         coalesce(s.gend, m.gend) AS gend, coalesce(s.insutype, m.insutype) AS insutype,
         coalesce(s.med_type, m.med_type) AS med_type, coalesce(s.pay_loc, m.pay_loc) AS pay_loc,
         upper(coalesce(s.dise_no, m.dise_no)) AS disease,
         coalesce(level_of(s.hosp_lv), level_of(m.hosp_lv), level_of(b.hosp_lv)) AS level, b.fixmedins_type
  FROM visit_key k
  LEFT JOIN kept_record m ON m.mdtrt_id = k.mdtrt_id AND m.fixmedins_code = k.fixmedins_code
  LEFT JOIN leading_settlement s ON s.mdtrt_id = k.mdtrt_id AND s.fixmedins_code = k.fixmedins_code
  LEFT JOIN dated d ON d.mdtrt_id = k.mdtrt_id AND d.fixmedins_code = k.fixmedins_code
  LEFT JOIN first_line f ON f.mdtrt_id = k.mdtrt_id AND f.fixmedins_code = k.fixmedins_code
  LEFT JOIN raw_fixmedins_b b ON b.fixmedins_code = k.fixmedins_code
), sorted AS (
  SELECT *, CASE WHEN pay_loc = '5' THEN 'INTERNET' WHEN med_type = '13' THEN 'EMERGENCY' WHEN med_type = '14' THEN 'CHRONIC'
                 WHEN med_type IN ('11', '12', '19', '51', '53') THEN 'OUTPATIENT'
                 WHEN med_type IN ('21', '22', '23', '24', '25', '26', '28', '52') THEN 'INPATIENT'
                 WHEN med_type = '41' THEN 'PHARMACY' ELSE 'UNDETERMINED' END AS stated_kind
  FROM joined
)
SELECT row_number() OVER (ORDER BY psn_no, begin_time NULLS FIRST, fixmedins_code, mdtrt_id) AS visit_id,
       psn_no AS person, fixmedins_code AS institution, psn_no, fixmedins_code, mdtrt_id,
       begin_time, end_time, CAST(begin_time AS DATE) AS begin_day, CAST(end_time AS DATE) AS end_day, birth,
       CASE WHEN gend IN ('1', '2') THEN gend END AS sex, insutype,
       coalesce(insutype IN ('310', '320', '330', '340', '350', '360', '370', '380', '390', '391', '392', '399', '410', '510'),
         FALSE) AS insurance_known,
       med_type, pay_loc IS NOT NULL AS place_known, level, disease,
       CASE WHEN (stated_kind = 'INPATIENT' AND fixmedins_type = '2') OR (stated_kind = 'PHARMACY' AND fixmedins_type = '1')
              OR (stated_kind IN ('OUTPATIENT', 'EMERGENCY') AND CAST(end_time AS DATE) - CAST(begin_time AS DATE) > 3)
            THEN 'UNDETERMINED' ELSE stated_kind END AS kind
FROM sorted;

-- Diagnoses without the TCM ones: main diagnosis first, then in text order.
CREATE TABLE listed_diagnosis AS
SELECT DISTINCT v.visit_id, upper(d.diag_code) AS code, coalesce(d.diag_type IN ('2', '3'), FALSE) AS tcm,
       coalesce(d.maindiag_flag = '1', FALSE) AS main
FROM raw_setl_list_diag_d d JOIN visit_record v ON v.mdtrt_id = d.mdtrt_id WHERE coalesce(d.vali_flag, '1') <> '0'
UNION ALL
SELECT v.visit_id, upper(m.dscg_maindiag_code), FALSE, FALSE
FROM kept_record m JOIN visit_record v ON v.mdtrt_id = m.mdtrt_id AND v.fixmedins_code = m.fixmedins_code
WHERE m.dscg_maindiag_code IS NOT NULL
UNION ALL
SELECT visit_id, disease, FALSE, FALSE FROM visit_record WHERE disease IS NOT NULL;

CREATE TABLE main_diagnosis AS
SELECT v.visit_id, coalesce(
    (SELECT min(d.code) FROM listed_diagnosis d WHERE d.visit_id = v.visit_id AND d.main AND NOT d.tcm),
    (SELECT min(upper(m.dscg_maindiag_code)) FROM kept_record m
     WHERE m.mdtrt_id = v.mdtrt_id AND m.fixmedins_code = v.fixmedins_code)) AS code
FROM visit_record v;

CREATE TABLE diagnosis AS
SELECT d.visit_id, d.code,
       row_number() OVER (PARTITION BY d.visit_id ORDER BY coalesce(d.code = m.code, FALSE) DESC, d.code) AS place
FROM (SELECT DISTINCT visit_id, code FROM listed_diagnosis WHERE NOT tcm) d JOIN main_diagnosis m USING (visit_id);

CREATE TABLE operation AS
SELECT visit_id, code, main, row_number() OVER (PARTITION BY visit_id ORDER BY main DESC, code) AS place
FROM (SELECT v.visit_id, upper(o.oprn_oprt_code) AS code, bool_or(coalesce(o.main_oprn_flag = '1', FALSE)) AS main
      FROM raw_setl_list_oprn_d o JOIN visit_record v ON v.mdtrt_id = o.mdtrt_id
      WHERE coalesce(o.vali_flag, '1') <> '0' GROUP BY ALL);

-- The condition at admission of each diagnosis; of several rows of one code the largest.
CREATE TABLE diagnosis_condition AS
SELECT v.visit_id, upper(d.diag_code) AS code, max(TRY_CAST(d.adm_cond_type AS INT)) AS condition
FROM raw_setl_list_diag_d d JOIN visit_record v ON v.mdtrt_id = d.mdtrt_id
WHERE coalesce(d.vali_flag, '1') <> '0' AND coalesce(d.diag_type NOT IN ('2', '3'), TRUE)
  AND TRY_CAST(d.adm_cond_type AS INT) BETWEEN 1 AND 4 GROUP BY ALL;

-- When the operations of a visit began and ended, if every one of them says so.
CREATE TABLE surgery AS
SELECT v.visit_id,
       CASE WHEN bool_and(timed(coalesce(o.oprn_oprt_begntime, o.anst_begntime)) IS NOT NULL)
         THEN min(timed(coalesce(o.oprn_oprt_begntime, o.anst_begntime))) END AS surgery_begin,
       CASE WHEN bool_and(timed(coalesce(o.oprn_oprt_endtime, o.anst_endtime)) IS NOT NULL)
         THEN max(timed(coalesce(o.oprn_oprt_endtime, o.anst_endtime))) END AS surgery_end
FROM raw_setl_list_oprn_d o JOIN visit_record v ON v.mdtrt_id = o.mdtrt_id WHERE coalesce(o.vali_flag, '1') <> '0' GROUP BY v.visit_id;

CREATE TABLE licence AS
SELECT prac_psn_code AS doctor, fixmedins_code, grade_of(antibiotic_lv) AS grade,
       coalesce(CAST(moment(begntime) AS DATE), DATE '0001-01-01') AS from_day,
       coalesce(CAST(moment(endtime) AS DATE), DATE '9999-12-31') AS to_day FROM raw_doctor_b;

CREATE TABLE institution_kind AS SELECT fixmedins_code, coalesce(medins_type, '') AS kind FROM raw_fixmedins_b;

-- Settlement lists, and their values by field; of protected fields only that they are filled in.
CREATE TABLE settlement_list AS
SELECT row_number() OVER () AS list_id, v.visit_id, s.*
FROM (SELECT DISTINCT * FROM raw_setl_list_d WHERE coalesce(vali_flag, '1') <> '0') s JOIN visit_record v ON v.mdtrt_id = s.mdtrt_id;

CREATE TABLE list_value AS
WITH stated AS (
  UNPIVOT (SELECT * EXCLUDE (visit_id, setl_id, mdtrt_id, vali_flag) FROM settlement_list) ON COLUMNS(* EXCLUDE (list_id)) INTO NAME field VALUE value
), followed AS (
  SELECT list_id, CAST(moment(dscg_time) AS DATE) - CAST(moment(adm_time) AS DATE) + 1 AS stay,
         CAST(moment(adm_time) AS DATE) - CAST(moment(brdy) AS DATE) AS age,
         CASE WHEN coalesce(number_of(spga_nurscare_days), number_of(lv1_nurscare_days), number_of(scd_nurscare_days),
                number_of(lv3_nurscare_days)) IS NOT NULL
           THEN coalesce(number_of(spga_nurscare_days), 0) + coalesce(number_of(lv1_nurscare_days), 0)
                + coalesce(number_of(scd_nurscare_days), 0) + coalesce(number_of(lv3_nurscare_days), 0) END AS nursing,
         minutes_of(vent_used_dura) AS vent, (SELECT count(*) FROM operation o WHERE o.visit_id = l.visit_id) AS operations
  FROM settlement_list l
)
SELECT list_id, field, CASE WHEN field IN ('certno', 'psn_name', 'coner_name', 'coner_tel') THEN '1' ELSE value END AS value FROM stated
UNION ALL SELECT list_id, 'stay_days_most', CAST(stay AS TEXT) FROM followed WHERE stay IS NOT NULL
UNION ALL SELECT list_id, 'stay_minutes_most', CAST(stay * 1440 AS TEXT) FROM followed WHERE stay IS NOT NULL
UNION ALL SELECT list_id, 'age_days', CAST(age AS TEXT) FROM followed WHERE age IS NOT NULL
UNION ALL SELECT list_id, 'nursing_days', plain(CAST(nursing * 10000 AS BIGINT), 4) FROM followed WHERE nursing IS NOT NULL
UNION ALL SELECT list_id, 'vent_minutes', CAST(vent AS TEXT) FROM followed WHERE vent IS NOT NULL
UNION ALL SELECT list_id, 'operation_count', CAST(operations AS TEXT) FROM followed;

CREATE TABLE stock_day AS
SELECT fixmedins_code, item_code(med_list_codg) AS code, CAST(moment(opt_time) AS DATE) AS day,
       sum(CASE WHEN inv_data_type = '3' OR inv_data_type = '2' AND inv_chg_type IN ('101', '103', '106', '108') THEN scaled(cnt, 4) ELSE 0 END)
         AS came_in,
       sum(CASE WHEN inv_data_type = '2' AND inv_chg_type IN ('102', '104', '105', '107') THEN scaled(cnt, 4) ELSE 0 END) AS went_out,
       max((moment(opt_time), scaled(cnt, 4))) FILTER (inv_data_type = '1') AS last_count
FROM raw_invt_d
WHERE inv_data_type IN ('1', '3') OR inv_data_type = '2' AND inv_chg_type IN ('101', '102', '103', '104', '105', '106', '107', '108')
GROUP BY ALL;
