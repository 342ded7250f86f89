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
-- Words of a dose without blanks and capitals.
CREATE OR REPLACE MACRO dose_words(t) AS CASE WHEN length(t) > 24 THEN '' ELSE
  lower(replace(translate(t, '０１２３４５６７８９．ＡＢＤＧＩＬＭＱＴＵａｂｄｇｉｌｍｑｔｕ', '0123456789.ABDGILMQTUabdgilmqtu'), ' ', '')) END;
CREATE OR REPLACE MACRO numeral(t) AS coalesce(TRY_CAST(t AS INT), CASE t WHEN '两' THEN 2 ELSE nullif(strpos('一二三四五六', t), 0) END);
CREATE OR REPLACE MACRO times_every(h) AS CASE WHEN h > 0 AND 24 % h = 0 THEN 24 // h END;
CREATE OR REPLACE MACRO times_a_day(f) AS CASE
  WHEN f IN ('qd', 'qn', 'qm', 'qod', 'qw', '每晚一次', '每晚1次', '每晨一次', '隔日一次', '每周一次', '每周1次') THEN 1
  WHEN f = 'bid' THEN 2 WHEN f = 'tid' THEN 3 WHEN f = 'qid' THEN 4
  WHEN regexp_full_match(f, '(每日|每天|一日|一天|1日|1天|日)[0-9一二两三四五六]次') THEN nullif(numeral(f[-2]), 0)
  WHEN regexp_full_match(f, '[0-9]次/(日|天|d)') THEN nullif(CAST(f[1] AS INT), 0)
  WHEN regexp_full_match(f, 'q[0-9]{1,2}h') THEN times_every(CAST(regexp_extract(f, '[0-9]+') AS INT))
  WHEN regexp_full_match(f, '每[0-9]{1,2}小时(一|1)?次') THEN times_every(CAST(regexp_extract(f, '[0-9]+') AS INT)) END;
CREATE OR REPLACE MACRO dose_parts(t) AS
  regexp_extract(dose_words(t), '^(?:每次|一次|单次)?([0-9]{1,7}(?:\.[0-9]{1,4})?)([a-zμµ]+|\p{Han}+)$', ['amount', 'unit']);
-- A quantity of 1/10000 units as one of the units doses are compared in; nothing for other units.
CREATE OR REPLACE MACRO dose_unit_of(u) AS CASE WHEN lower(u) IN ('g', '克', 'mg', '毫克', 'ug', 'μg', 'µg', 'mcg', '微克') THEN 'mg'
  WHEN lower(u) IN ('ml', '毫升') THEN 'ml' WHEN lower(u) IN ('iu', 'u', '单位', '国际单位', '万单位', '万iu', '万u') THEN 'IU'
  WHEN u = '颗' THEN '粒' WHEN u = '包' THEN '袋' WHEN u IN ('片', '粒', '支', '袋', '丸', '瓶', '枚', '贴') THEN u END;
CREATE OR REPLACE MACRO dose_amount_of(n, u) AS nullif(CASE WHEN lower(u) IN ('g', '克') THEN n * 1000
  WHEN lower(u) IN ('ug', 'μg', 'µg', 'mcg', '微克') THEN CASE WHEN n % 1000 = 0 THEN n // 1000 END
  WHEN lower(u) IN ('万单位', '万iu', '万u') THEN n * 10000 WHEN dose_unit_of(u) IS NOT NULL THEN n END, 0);
CREATE OR REPLACE MACRO grade_of(t) AS CASE WHEN t IN ('1', '01', '非限制使用级', '非限制级') THEN 1
  WHEN t IN ('2', '02', '限制使用级', '限制级') THEN 2 WHEN t IN ('3', '03', '特殊使用级', '特殊级') THEN 3 END;
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
  bilg_dept_codg TEXT, acord_dept_codg TEXT, bilg_dr_code TEXT, prd_days TEXT, sin_dos_dscr TEXT, used_frqu_dscr TEXT, drord_time TEXT, upld_time TEXT, vali_flag TEXT);
CREATE TABLE raw_setl_list_diag_d (mdtrt_id TEXT, diag_code TEXT, diag_type TEXT, maindiag_flag TEXT, adm_cond_type TEXT,
  vali_flag TEXT);
CREATE TABLE raw_setl_list_oprn_d (mdtrt_id TEXT, oprn_oprt_code TEXT, main_oprn_flag TEXT, oprn_oprt_begntime TEXT,
  oprn_oprt_endtime TEXT, anst_begntime TEXT, anst_endtime TEXT, vali_flag TEXT);
CREATE TABLE raw_doctor_b (prac_psn_code TEXT, fixmedins_code TEXT, antibiotic_lv TEXT, begntime TEXT, endtime TEXT);
CREATE TABLE raw_fixmedins_b (fixmedins_code TEXT, fixmedins_type TEXT, hosp_lv TEXT, medins_type TEXT);

CREATE TABLE raw_setl_list_d (setl_id TEXT, mdtrt_id TEXT, vali_flag TEXT,
  gend TEXT, brdy TEXT, age TEXT, nwb_age TEXT, ntly TEXT, naty TEXT, patn_cert_type TEXT, certno TEXT, prfs TEXT,
  psn_name TEXT, coner_name TEXT, patn_rlts TEXT, coner_tel TEXT, hi_type TEXT, insuplc TEXT, medcasno TEXT,
  nwb_adm_type TEXT, nwb_bir_wt TEXT, nwb_adm_wt TEXT, ipt_med_type TEXT, adm_way TEXT, trt_type TEXT, adm_time TEXT,
  adm_caty TEXT, dscg_time TEXT, dscg_caty TEXT, act_ipt_days TEXT, diag_code_cnt TEXT, oprn_oprt_code_cnt TEXT,
  vent_used_dura TEXT, pwcry_bfadm_coma_dura TEXT, pwcry_afadm_coma_dura TEXT, bld_cat TEXT, bld_amt TEXT, bld_unt TEXT,
  spga_nurscare_days TEXT, lv1_nurscare_days TEXT, scd_nurscare_days TEXT, lv3_nurscare_days TEXT, dscg_way TEXT,
  acp_medins_name TEXT, acp_optins_code TEXT, days_rinp_flag_31 TEXT, days_rinp_pup_31 TEXT, chfpdr_code TEXT, bill_code
  TEXT, bill_no TEXT, biz_sn TEXT, setl_begn_date TEXT, setl_end_date TEXT, hi_paymtd TEXT);
-- Which columns of settlement lists the extract has.
CREATE TABLE raw_list_column (field TEXT);
CREATE TABLE raw_invt_d (fixmedins_code TEXT, med_list_codg TEXT, inv_data_type TEXT, inv_chg_type TEXT, cnt TEXT, opt_time TEXT);
CREATE OR REPLACE MACRO number_of(t) AS CASE WHEN regexp_full_match(t, '-?[0-9]{1,12}(\.[0-9]{1,4})?') THEN TRY_CAST(t AS DECIMAL(18, 4)) END;
CREATE OR REPLACE MACRO duration_parts(t) AS
  regexp_extract(t, '^([0-9]{1,4})/([0-9]|1[0-9]|2[0-3])/([0-9]|[1-5][0-9])$', ['d', 'h', 'm']);
CREATE OR REPLACE MACRO minutes_of(t) AS TRY_CAST(duration_parts(t).d AS BIGINT) * 1440
  + TRY_CAST(duration_parts(t).h AS BIGINT) * 60 + TRY_CAST(duration_parts(t).m AS BIGINT);
CREATE OR REPLACE MACRO signed(n, s) AS CASE WHEN n < 0 THEN '-' || plain(-n, s) ELSE plain(n, s) END;
