package org.mingjian.synth.message;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.claims.extract.ExtractTable;

/// Which columns of the extract an object of a message carries, and by which name. Source:
/// national-interfaces §3; where a column stands under another name, it is written `column=name`.
/// `mdtrt_id` of an admission and the parts named result and setlinfo are what the bureau answered;
/// senders add them.
enum WireNode {
  OUTPATIENT_VISIT("mdtrtinfo", ExtractTable.MDTRT_D, "mdtrt_id psn_no med_type begntime"),
  ADMISSION(
      "mdtrtinfo",
      ExtractTable.MDTRT_D,
      "mdtrt_id psn_no insutype begntime med_type ipt_otp_no=ipt_no chfpdr_code=atddr_no"
          + " chfpdr_name adm_dept_codg adm_dept_name dscg_maindiag_code dscg_maindiag_name"),
  DISEASE("mdtrtinfo", ExtractTable.SETL_D, "dise_no=dise_codg"),
  VISIT_DIAGNOSIS(
      "diseinfo", ExtractTable.SETL_LIST_DIAG_D, "diag_type maindiag_flag diag_code diag_name"),
  DISCHARGE(
      "dscginfo",
      ExtractTable.MDTRT_D,
      "mdtrt_id psn_no insutype endtime dscg_dept_codg dscg_dept_name dscg_way"),
  OUTPATIENT_LINE(
      "feedetail",
      ExtractTable.FEE_LIST_D,
      "feedetl_sn mdtrt_id psn_no rx_drord_no=rxno fee_ocur_time hilist_code=med_list_codg"
          + " det_item_fee_sumamt cnt pric sin_dos_dscr used_frqu_dscr prd_days bilg_dept_codg"
          + " bilg_dept_name bilg_dr_code=bilg_dr_codg bilg_dr_name acord_dept_codg"
          + " acord_dept_name tcmdrug_used_way dscg_tkdrug_flag"),
  INPATIENT_LINE(
      "feedetail",
      ExtractTable.FEE_LIST_D,
      "feedetl_sn init_feedetl_sn mdtrt_id rx_drord_no=drord_no psn_no med_type fee_ocur_time"
          + " hilist_code=med_list_codg det_item_fee_sumamt cnt pric bilg_dept_codg"
          + " bilg_dept_name bilg_dr_code=bilg_dr_codg bilg_dr_name acord_dept_codg"
          + " acord_dept_name tcmdrug_used_way dscg_tkdrug_flag"),
  LINE_SPLIT(
      "result",
      ExtractTable.FEE_LIST_D,
      "feedetl_sn det_item_fee_sumamt cnt pric pric_uplmt_amt selfpay_prop fulamt_ownpay_amt"
          + " preselfpay_amt inscp_amt=inscp_scp_amt chrgitm_lv med_chrgitm_type"),
  OUTPATIENT_SETTLEMENT(
      "data", ExtractTable.SETL_D, "psn_no mdtrt_cert_type medfee_sumamt mdtrt_id insutype"),
  INPATIENT_SETTLEMENT(
      "data",
      ExtractTable.SETL_D,
      "psn_no mdtrt_cert_type medfee_sumamt mdtrt_id insutype mid_setl_flag"),
  CANCELLED("data", ExtractTable.SETL_D, "psn_no mdtrt_id init_setl_id=setl_id"),
  SETTLED(
      "setlinfo",
      ExtractTable.SETL_D,
      "mdtrt_id setl_id psn_no gend brdy insutype psn_type setl_time mdtrt_cert_type med_type"
          + " medfee_sumamt inscp_amt=inscp_scp_amt hifp_pay fund_pay_sumamt acct_pay"
          + " cash_payamt=psn_cash_pay"),
  LIST(
      "setlinfo",
      ExtractTable.SETL_LIST_D,
      "setl_id mdtrt_id gend brdy age nwb_age ntly naty patn_cert_type certno prfs coner_name"
          + " patn_rlts coner_tel hi_type insuplc medcasno nwb_bir_wt nwb_adm_wt ipt_med_type"
          + " adm_time adm_caty dscg_time dscg_caty act_ipt_days vent_used_dura dscg_way"
          + " bill_code bill_no biz_sn setl_begn_date setl_end_date hi_paymtd"),
  LIST_DIAGNOSIS(
      "diseinfo",
      ExtractTable.SETL_LIST_DIAG_D,
      "diag_type diag_code diag_name adm_cond_type maindiag_flag"),
  LIST_OPERATION(
      "oprninfo",
      ExtractTable.SETL_LIST_OPRN_D,
      "main_oprn_flag=oprn_oprt_type oprn_oprt_name oprn_oprt_code oprn_oprt_date anst_way"
          + " oper_dr_code"),
  LIST_A_OPERATION(
      "oprninfo",
      ExtractTable.SETL_LIST_OPRN_D,
      "main_oprn_flag=oprn_oprt_type oprn_oprt_name oprn_oprt_code anst_way oper_dr_code"
          + " oprn_oprt_begntime oprn_oprt_endtime"),
  COUNTED("invinfo", ExtractTable.INVT_D, "med_list_codg cnt=inv_cnt opt_time=invdate"),
  CHANGED("invinfo", ExtractTable.INVT_D, "med_list_codg inv_chg_type cnt opt_time=inv_chg_time"),
  PURCHASED(
      "purcinfo",
      ExtractTable.INVT_D,
      "med_list_codg cnt=purc_retn_cnt opt_time=purc_retn_stoin_time"),
  SOLD("selinfo", ExtractTable.INVT_D, "med_list_codg cnt=sel_retn_cnt opt_time=sel_retn_time");

  private final String node;
  private final ExtractTable table;
  private final List<Named> columns = new ArrayList<>();

  WireNode(String node, ExtractTable table, String columns) {
    this.node = node;
    this.table = table;
    for (String column : columns.split(" ")) {
      String[] names = column.split("=");
      this.columns.add(new Named(names[0], names[names.length - 1]));
    }
  }

  /// A column and what the wire calls it.
  record Named(String column, String name) {}

  String node() {
    return node;
  }

  ExtractTable table() {
    return table;
  }

  List<Named> columns() {
    return columns;
  }
}
