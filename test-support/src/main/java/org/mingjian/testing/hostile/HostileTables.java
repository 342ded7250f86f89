package org.mingjian.testing.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The tables of an extract while it grows.
final class HostileTables {
  final CsvRows settlements =
      new CsvRows(
          "setl_id",
          "mdtrt_id",
          "psn_no",
          "gend",
          "brdy",
          "insutype",
          "fixmedins_code",
          "med_type",
          "setl_time",
          "medfee_sumamt",
          "fund_pay_sumamt",
          "begndate",
          "enddate",
          "hosp_lv",
          "init_setl_id",
          "refd_setl_flag",
          "vali_flag",
          "dise_no",
          "pay_loc");
  final CsvRows records =
      new CsvRows(
          "mdtrt_id",
          "psn_no",
          "gend",
          "brdy",
          "insutype",
          "fixmedins_code",
          "med_type",
          "begntime",
          "endtime",
          "dscg_maindiag_code",
          "pay_loc",
          "hosp_lv",
          "vali_flag");
  final CsvRows fees =
      new CsvRows(
          "bkkp_sn",
          "feedetl_sn",
          "mdtrt_id",
          "psn_no",
          "setl_id",
          "fixmedins_code",
          "fee_ocur_time",
          "hilist_code",
          "med_list_codg",
          "cnt",
          "pric",
          "det_item_fee_sumamt",
          "inscp_amt",
          "fulamt_ownpay_amt",
          "med_chrgitm_type",
          "rx_drord_no",
          "init_feedetl_sn",
          "bilg_dept_codg",
          "acord_dept_codg",
          "bilg_dr_code",
          "sin_dos_dscr",
          "used_frqu_dscr",
          "prd_days",
          "drord_time",
          "upld_time",
          "vali_flag");
  final CsvRows diagnoses =
      new CsvRows(
          "mdtrt_id", "diag_code", "diag_type", "maindiag_flag", "adm_cond_type", "vali_flag");
  final CsvRows operations =
      new CsvRows(
          "mdtrt_id",
          "oprn_oprt_code",
          "main_oprn_flag",
          "oprn_oprt_begntime",
          "oprn_oprt_endtime",
          "anst_begntime",
          "anst_endtime");
  private final CsvRows register =
      new CsvRows("fixmedins_code", "fixmedins_type", "hosp_lv", "medins_type");
  final CsvRows settlementLists =
      new CsvRows(
          "setl_id",
          "mdtrt_id",
          "gend",
          "brdy",
          "adm_time",
          "dscg_time",
          "act_ipt_days",
          "dscg_way",
          "nwb_bir_wt",
          "vent_used_dura",
          "lv1_nurscare_days",
          "scd_nurscare_days",
          "bld_cat",
          "bld_amt",
          "certno");
  final CsvRows stocks =
      new CsvRows(
          "fixmedins_code", "med_list_codg", "inv_data_type", "inv_chg_type", "cnt", "opt_time");
  private final CsvRows doctors =
      new CsvRows("prac_psn_code", "fixmedins_code", "antibiotic_lv", "begntime", "endtime");

  HostileTables() {
    institution("H01", "1", "02");
    institution("H02", "1", "");
    institution("Y01", "2", "11");
    doctor("D1", "H01", "1", "", "");
    doctor("D1", "H02", "3", "2015-01-01", "");
    doctor("D2", "", "2", "", "2025-01-31");
    doctor("D2", "H01", "限制使用级", "2025-02-01", "2025-02-20");
    doctor("D3", "H01", "", "", "");
    doctor("D4", "", "03", "2020-01-01 08:00:00", "");
  }

  /// One CSV file a table; no settlements if `unsettled`.
  void write(Path folder, List<String> feeColumnsLeftOut, boolean unsettled) throws IOException {
    Files.createDirectories(folder);
    if (!unsettled) {
      settlements.write(folder.resolve("setl_d.csv"), List.of());
    }
    records.write(folder.resolve("mdtrt_d.csv"), List.of());
    fees.write(folder.resolve("fee_list_d.csv"), feeColumnsLeftOut);
    diagnoses.write(folder.resolve("setl_list_diag_d.csv"), List.of());
    operations.write(folder.resolve("setl_list_oprn_d.csv"), List.of());
    register.write(folder.resolve("fixmedins_b.csv"), List.of());
    doctors.write(folder.resolve("doctor_b.csv"), List.of());
    settlementLists.write(folder.resolve("setl_list_d.csv"), List.of());
    stocks.write(folder.resolve("invt_d.csv"), List.of());
  }

  private void institution(String code, String type, String level) {
    register
        .add()
        .put("fixmedins_code", code)
        .put("fixmedins_type", type)
        .put("hosp_lv", level)
        .put("medins_type", type.equals("1") ? "A1" : "");
  }

  private void doctor(String code, String place, String grade, String from, String to) {
    doctors
        .add()
        .put("prac_psn_code", code)
        .put("fixmedins_code", place)
        .put("antibiotic_lv", grade)
        .put("begntime", from)
        .put("endtime", to);
  }
}
