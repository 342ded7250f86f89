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
          "prd_days",
          "drord_time",
          "upld_time",
          "vali_flag");
  final CsvRows diagnoses =
      new CsvRows("mdtrt_id", "diag_code", "diag_type", "maindiag_flag", "vali_flag");
  final CsvRows operations = new CsvRows("mdtrt_id", "oprn_oprt_code", "main_oprn_flag");
  private final CsvRows register = new CsvRows("fixmedins_code", "fixmedins_type", "hosp_lv");

  HostileTables() {
    institution("H01", "1", "02");
    institution("H02", "1", "");
    institution("Y01", "2", "11");
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
  }

  private void institution(String code, String type, String level) {
    register.add().put("fixmedins_code", code).put("fixmedins_type", type).put("hosp_lv", level);
  }
}
