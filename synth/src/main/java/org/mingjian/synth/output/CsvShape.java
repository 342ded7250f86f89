package org.mingjian.synth.output;

import java.util.Arrays;
import java.util.List;
import org.mingjian.claims.extract.ExtractTable;

/// The tables of the extract with the columns its CSV files have, in file order.
public enum CsvShape {
  /// 31 columns.
  SETL_D(
      ExtractTable.SETL_D,
      "setl_id mdtrt_id init_setl_id psn_no psn_name certno gend brdy insutype psn_type"
          + " insu_admdvs fixmedins_code hosp_lv fix_blng_admdvs begndate enddate setl_time"
          + " mdtrt_cert_type med_type setl_type medfee_sumamt inscp_amt fund_pay_sumamt hifp_pay"
          + " acct_pay cash_payamt refd_setl_flag mid_setl_flag vali_flag dise_no pay_loc"),
  /// 30 columns.
  MDTRT_D(
      ExtractTable.MDTRT_D,
      "mdtrt_id psn_no psn_name certno tel addr emp_name gend brdy insutype insu_admdvs"
          + " fixmedins_code hosp_lv med_type begntime endtime ipt_otp_no adm_dept_codg"
          + " adm_dept_name dscg_dept_codg dscg_dept_name dscg_maindiag_code dscg_maindiag_name"
          + " ipt_days chfpdr_code chfpdr_name dscg_way er_flag pay_loc vali_flag"),
  /// 38 columns.
  FEE_LIST_D(
      ExtractTable.FEE_LIST_D,
      "bkkp_sn feedetl_sn init_feedetl_sn mdtrt_id setl_id psn_no fixmedins_code med_type"
          + " fee_ocur_time rx_drord_no hilist_code hilist_name list_type med_chrgitm_type"
          + " chrgitm_lv spec cnt pric det_item_fee_sumamt inscp_amt fulamt_ownpay_amt"
          + " preselfpay_amt selfpay_prop pric_uplmt_amt bilg_dept_codg"
          + " bilg_dept_name bilg_dr_code bilg_dr_name acord_dept_codg acord_dept_name"
          + " tcmdrug_used_way sin_dos_dscr used_frqu_dscr prd_days dscg_tkdrug_flag drord_time upld_time"
          + " vali_flag"),
  /// 8 columns.
  SETL_LIST_DIAG_D(
      ExtractTable.SETL_LIST_DIAG_D,
      "setl_id mdtrt_id diag_type maindiag_flag diag_code diag_name adm_cond_type vali_flag"),
  /// 11 columns.
  SETL_LIST_OPRN_D(
      ExtractTable.SETL_LIST_OPRN_D,
      "setl_id mdtrt_id main_oprn_flag oprn_oprt_code oprn_oprt_name oprn_oprt_date"
          + " oprn_oprt_begntime oprn_oprt_endtime anst_way oper_dr_code vali_flag"),
  /// 8 columns.
  INSTITUTION_B(
      ExtractTable.INSTITUTION_B,
      "fixmedins_code fixmedins_name fixmedins_type hosp_lv medins_type bed_cnt admdvs uscc"),
  /// 7 columns.
  DOCTOR_B(
      ExtractTable.DOCTOR_B,
      "prac_psn_code prac_psn_name fixmedins_code dr_pro_tech_duty prac_scp_code antibiotic_lv"
          + " begntime"),
  /// 34 columns.
  SETL_LIST_D(
      ExtractTable.SETL_LIST_D,
      "setl_id mdtrt_id gend brdy age nwb_age ntly naty patn_cert_type certno prfs coner_name"
          + " patn_rlts coner_tel hi_type insuplc medcasno nwb_bir_wt nwb_adm_wt ipt_med_type"
          + " adm_time adm_caty dscg_time dscg_caty act_ipt_days vent_used_dura dscg_way"
          + " bill_code bill_no biz_sn setl_begn_date setl_end_date hi_paymtd vali_flag"),
  /// 5 columns.
  INVT_D(ExtractTable.INVT_D, "fixmedins_code med_list_codg inv_data_type cnt opt_time");

  private final ExtractTable table;
  private final List<String> columns;

  CsvShape(ExtractTable table, String columns) {
    this.table = table;
    this.columns = List.of(columns.split(" "));
  }

  /// The shape of a table that the city writes.
  public static CsvShape of(ExtractTable table) {
    return Arrays.stream(values()).filter(shape -> shape.table == table).findFirst().orElseThrow();
  }

  /// The table.
  public ExtractTable table() {
    return table;
  }

  /// The columns by name.
  public List<String> columns() {
    return columns;
  }

  /// Name of the file.
  public String fileName() {
    return table.tableName() + ".csv";
  }
}
