-- Words of the extract: absent marks, numbers as scaled integers, times, codes.
CREATE OR REPLACE MACRO given(t) AS CASE WHEN trim(t) IN ('', '\N', 'NULL', '-') THEN NULL ELSE trim(t) END;
-- Decimal text as an integer of 10^-s; exact, because clean extracts have no further digits.
CREATE OR REPLACE MACRO scaled(t, s) AS
  CAST(CAST(t AS DECIMAL(30, 8)) * CAST(power(10, s) AS BIGINT) AS BIGINT);
-- Shortest plain text of a scaled integer that is not negative.
CREATE OR REPLACE MACRO plain(n, s) AS
  CAST(n // CAST(power(10, s) AS BIGINT) AS VARCHAR)
  || CASE WHEN n % CAST(power(10, s) AS BIGINT) = 0 THEN ''
          ELSE '.' || rtrim(lpad(CAST(n % CAST(power(10, s) AS BIGINT) AS VARCHAR), s, '0'), '0') END;
-- n * a / b, rounded half up; nothing here is negative.
CREATE OR REPLACE MACRO proportion(n, a, b) AS
  CAST((CAST(n AS HUGEINT) * a * 2 + b) // (CAST(b AS HUGEINT) * 2) AS BIGINT);
CREATE OR REPLACE MACRO moment(t) AS date_trunc('second', coalesce(
  try_strptime(replace(t, 'T', ' '), ['%Y-%m-%d %H:%M:%S', '%Y-%m-%d %H:%M:%S.%g', '%Y-%m-%d %H:%M:%S.%f', '%Y-%m-%d']),
  try_strptime(t, ['%Y%m%d%H%M%S', '%Y%m%d', '%Y/%m/%d', '%Y/%m/%d %H:%M', '%Y/%m/%d %H:%M:%S'])));
CREATE OR REPLACE MACRO is_date_only(t) AS NOT contains(t, ':') AND NOT regexp_full_match(t, '\d{14}');
-- A moment whose time of day is known, else nothing.
CREATE OR REPLACE MACRO timed(t) AS CASE WHEN is_date_only(t) THEN NULL ELSE moment(t) END;
CREATE OR REPLACE MACRO item_code(t) AS trim(split_part(upper(trim(t)), '-', 1));
-- The national shape of a normalised code: X, Z, T, S(ervice), C(onsumable), or nothing.
CREATE OR REPLACE MACRO shape(c) AS CASE
  WHEN regexp_full_match(c, 'X[0-9A-Z]{22}') THEN 'X'
  WHEN regexp_full_match(c, 'Z[0-9A-Z]{19}') THEN 'Z'
  WHEN regexp_full_match(c, 'T[0-9]{9}') THEN 'T'
  WHEN regexp_full_match(c, '[0-9]{15}') THEN 'S'
  WHEN regexp_full_match(c, 'C([0-9A-Z]{19}|[0-9A-Z]{26})') THEN 'C' END;
CREATE OR REPLACE MACRO code_set(t) AS
  list_filter(list_distinct(list_transform(string_split(t, ';'), lambda x: upper(trim(x)))), lambda x: x <> '');
CREATE OR REPLACE MACRO set_text(s) AS array_to_string(list_sort(s), ';');
CREATE OR REPLACE MACRO completed_years(birth, day) AS
  year(day) - year(birth)
  - CASE WHEN month(day) * 32 + day(day) < month(birth) * 32 + day(birth) THEN 1 ELSE 0 END;
CREATE OR REPLACE MACRO level_of(t) AS CASE
  WHEN t IN ('01', '02', '03', '04') OR starts_with(t, '三级') THEN 3
  WHEN t IN ('05', '06', '07') OR starts_with(t, '二级') THEN 2
  WHEN t IN ('08', '09', '10', '11') OR starts_with(t, '一级') THEN 1 END;

-- The extract as text; ExtractTables fills in the columns that are there.
CREATE TABLE raw_setl_d (setl_id TEXT, mdtrt_id TEXT, psn_no TEXT, gend TEXT, brdy TEXT, insutype TEXT, fixmedins_code TEXT,
  med_type TEXT, setl_time TEXT, medfee_sumamt TEXT, fund_pay_sumamt TEXT, begndate TEXT, enddate TEXT, hosp_lv TEXT,
  init_setl_id TEXT, refd_setl_flag TEXT, vali_flag TEXT, dise_no TEXT, pay_loc TEXT);
CREATE TABLE raw_mdtrt_d (mdtrt_id TEXT, psn_no TEXT, gend TEXT, brdy TEXT, insutype TEXT, fixmedins_code TEXT, med_type TEXT,
  begntime TEXT, endtime TEXT, dscg_maindiag_code TEXT, pay_loc TEXT, hosp_lv TEXT, dise_no TEXT, vali_flag TEXT);
CREATE TABLE raw_fee_list_d (mdtrt_id TEXT, psn_no TEXT, fee_ocur_time TEXT, cnt TEXT, pric TEXT, det_item_fee_sumamt TEXT,
  bkkp_sn TEXT, feedetl_sn TEXT, hilist_code TEXT, med_list_codg TEXT, setl_id TEXT, fixmedins_code TEXT,
  med_chrgitm_type TEXT, inscp_amt TEXT, fulamt_ownpay_amt TEXT, rx_drord_no TEXT, init_feedetl_sn TEXT,
  bilg_dept_codg TEXT, acord_dept_codg TEXT, prd_days TEXT, drord_time TEXT, upld_time TEXT, vali_flag TEXT);
CREATE TABLE raw_setl_list_diag_d (mdtrt_id TEXT, diag_code TEXT, diag_type TEXT, maindiag_flag TEXT, vali_flag TEXT);
CREATE TABLE raw_setl_list_oprn_d (mdtrt_id TEXT, oprn_oprt_code TEXT, main_oprn_flag TEXT, vali_flag TEXT);
CREATE TABLE raw_fixmedins_b (fixmedins_code TEXT, fixmedins_type TEXT, hosp_lv TEXT);
