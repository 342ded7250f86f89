package org.mingjian.claims.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The national tables an extract is made of, with the columns we know. Source: claims-extract §1;
/// the columns of `setl_list_d` are those of interface 4101, node setlinfo.
///
/// In the listings below `!` marks a mandatory column, `?` one that is mandatory without `setl_d`,
/// and `a|b` columns of which one is needed.
public enum ExtractTable {
  /// One settlement.
  SETL_D(
      """
      ID setl_id! mdtrt_id! psn_no! fixmedins_code! init_setl_id certno
      CODE gend! insutype! med_type! hosp_lv insu_admdvs fix_blng_admdvs psn_type refd_setl_flag
      CODE mid_setl_flag vali_flag dise_no mdtrt_cert_type pay_loc setl_type dscg_way drg_code
      DATE brdy!
      TIME setl_time! begndate enddate
      MONEY medfee_sumamt! fund_pay_sumamt! hifp_pay acct_pay cash_payamt inscp_amt
      TEXT psn_name
      """),

  /// One visit.
  MDTRT_D(
      """
      ID mdtrt_id! psn_no! fixmedins_code? ipt_otp_no certno tel
      CODE gend? insutype? med_type? adm_dept_codg dscg_dept_codg dscg_maindiag_code chfpdr_code
      CODE adm_way dscg_way matn_type er_flag insu_admdvs pay_loc hosp_lv vali_flag
      DATE brdy?
      TIME begntime endtime
      INTEGER ipt_days
      TEXT adm_dept_name dscg_dept_name dscg_maindiag_name chfpdr_name psn_name addr emp_name
      """),

  /// One charge line.
  FEE_LIST_D(
      """
      ID mdtrt_id! psn_no! bkkp_sn|feedetl_sn setl_id fixmedins_code rx_drord_no init_feedetl_sn
      CODE hilist_code|med_list_codg med_type pay_loc list_type med_chrgitm_type chrgitm_lv
      CODE bilg_dept_codg bilg_dr_code acord_dept_codg tcmdrug_used_way dscg_tkdrug_flag
      CODE hosp_appr_flag lmt_used_flag vali_flag
      TIME fee_ocur_time! drord_time upld_time
      QUANTITY cnt! prd_days
      PRICE pric! pric_uplmt_amt selfpay_prop
      MONEY det_item_fee_sumamt! inscp_amt fulamt_ownpay_amt overlmt_selfpay preselfpay_amt
      TEXT hilist_name spec bilg_dept_name bilg_dr_name acord_dept_name sin_dos_dscr
      TEXT used_frqu_dscr medc_way_dscr
      """),

  /// One diagnosis.
  SETL_LIST_DIAG_D(
      """
      ID mdtrt_id! setl_id
      CODE diag_code! diag_type maindiag_flag adm_cond_type vali_flag
      TEXT diag_name
      """),

  /// One operation.
  SETL_LIST_OPRN_D(
      """
      ID mdtrt_id! setl_id
      CODE oprn_oprt_code! main_oprn_flag anst_way oper_dr_code incs_healing_lv vali_flag
      DATE oprn_oprt_date
      TIME oprn_oprt_begntime oprn_oprt_endtime anst_begntime anst_endtime
      TEXT oprn_oprt_name
      """),

  /// One settlement list.
  SETL_LIST_D(
      """
      ID setl_id! mdtrt_id! psn_no fixmedins_code hi_no medcasno certno bill_code bill_no biz_sn
      CODE hi_setl_lv gend ntly naty patn_cert_type prfs poscode patn_rlts hi_type insuplc
      CODE sp_psn_type nwb_adm_type opsp_diag_caty ipt_med_type adm_way trt_type adm_caty
      CODE refldept_dept dscg_caty wm_dise_code tcm_dise_code maindiag_flag bld_cat bld_unt
      CODE dscg_way acp_optins_code days_rinp_flag_31 chfpdr_code hi_paymtd resp_nurs_code
      CODE stas_type vali_flag
      DATE brdy opsp_mdtrt_date setl_begn_date setl_end_date
      TIME dcla_time adm_time dscg_time
      QUANTITY age nwb_bir_wt nwb_adm_wt mul_nwb_bir_wt mul_nwb_adm_wt bld_amt
      INTEGER nwb_age act_ipt_days diag_code_cnt oprn_oprt_code_cnt spga_nurscare_days
      INTEGER lv1_nurscare_days scd_nurscare_days lv3_nurscare_days
      MONEY psn_selfpay psn_ownpay acct_pay psn_cashpay
      TEXT fixmedins_name psn_name curr_addr emp_name emp_addr emp_tel coner_name coner_addr
      TEXT coner_tel otp_wm_dise otp_tcm_dise vent_used_dura pwcry_bfadm_coma_dura
      TEXT pwcry_afadm_coma_dura acp_medins_name days_rinp_pup_31 chfpdr_name hsorg hsorg_opter
      TEXT medins_fill_dept medins_fill_psn
      """),

  /// One institution.
  INSTITUTION_B(
      "fixmedins_b",
      """
      ID fixmedins_code! uscc
      CODE fixmedins_type hosp_lv medins_type admdvs
      INTEGER bed_cnt
      TEXT fixmedins_name
      """),

  /// One practitioner.
  DOCTOR_B(
      """
      ID prac_psn_code! fixmedins_code
      CODE dr_pro_tech_duty prac_scp_code antibiotic_lv
      DATE begntime endtime
      TEXT prac_psn_name
      """),

  /// One scanned trace code.
  DRUG_TRAC_D(
      """
      ID drug_trac_codg! fixmedins_code! bkkp_sn feedetl_sn mdtrt_id setl_id psn_no
      CODE med_list_codg trdn_flag
      TIME sel_retn_time
      """),

  /// One stock movement or count.
  INVT_D(
      """
      ID fixmedins_code! fixmedins_bchno manu_lotnum
      CODE med_list_codg! inv_data_type! inv_chg_type
      QUANTITY cnt!
      TIME opt_time!
      """);

  private static final Map<String, ExtractTable> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toMap(ExtractTable::tableName, Function.identity()));

  private final String tableName;
  private final ColumnListing listing;

  ExtractTable(String listing) {
    this.tableName = name().toLowerCase(Locale.ROOT);
    this.listing = ColumnListing.parse(listing);
  }

  ExtractTable(String tableName, String listing) {
    this.tableName = tableName;
    this.listing = ColumnListing.parse(listing);
  }

  /// The national name, lower case: `fee_list_d`.
  public String tableName() {
    return tableName;
  }

  /// The known columns, by index.
  public List<ExtractColumn> columns() {
    return listing.columns();
  }

  /// The groups of columns of which one is needed.
  public List<List<ExtractColumn>> alternatives() {
    return listing.alternatives();
  }

  /// The column with this index.
  public ExtractColumn column(int index) {
    return listing.columns().get(index);
  }

  /// The index of a column that exists; [IllegalArgumentException] for another name.
  public int index(String column) {
    return find(column)
        .orElseThrow(() -> new IllegalArgumentException(tableName() + " has no column " + column));
  }

  /// The index of the column of this name in lower or upper case, if we know it.
  public OptionalInt find(String column) {
    Integer index = listing.indexes().get(column.toLowerCase(Locale.ROOT));
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /// The name under which [org.mingjian.claims.FieldPresence] knows a column: `fee_list_d.cnt`.
  public String field(int index) {
    return tableName() + "." + column(index).name();
  }

  /// The table of this name in lower or upper case, if we know it.
  public static Optional<ExtractTable> named(String name) {
    ExtractTable known = BY_NAME.get(name);
    return Optional.ofNullable(known == null ? BY_NAME.get(name.toLowerCase(Locale.ROOT)) : known);
  }
}
