package org.mingjian.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// An extract of a few rows with one planted finding: a man, P1, is charged a drug for women, on
/// line L1 of visit V1. Everything a test adds beside it is its own affair; L1 must be found.
final class SmallExtract {
  /// The rule that finds the planted line.
  static final String PLANTED_RULE = "GZ10000301004000";

  /// The planted line.
  static final String PLANTED_LINE = "L1";

  static final String FOR_WOMEN = "ZD03AAA0043010100166";

  final SmallTable settlements =
      new SmallTable(
          """
          setl_id=S1 mdtrt_id=V1 psn_no=P1 gend=1 brdy=1980-05-06 insutype=310
          fixmedins_code=H1 med_type=11 setl_time=2025-03-01_11:00:00 medfee_sumamt=25.60
          fund_pay_sumamt=20.00 begndate=2025-03-01_09:00:00 enddate=2025-03-01_11:00:00
          hosp_lv=05 vali_flag=1
          """);

  final SmallTable visits =
      new SmallTable(
          """
          mdtrt_id=V1 psn_no=P1 gend=1 brdy=1980-05-06 insutype=310 fixmedins_code=H1
          med_type=11 begntime=2025-03-01_09:00:00 endtime=2025-03-01_11:00:00
          dscg_maindiag_code=N92.000 adm_dept_name=妇科
          """);

  final SmallTable lines =
      new SmallTable(
          """
          bkkp_sn=L1 mdtrt_id=V1 setl_id=S1 psn_no=P1 fixmedins_code=H1
          fee_ocur_time=2025-03-01_09:30:00 cnt=2 pric=12.8 det_item_fee_sumamt=25.60
          inscp_amt=25.60 hilist_code=ZD03AAA0043010100166 hilist_name=艾附暖宫丸 med_type=11
          med_chrgitm_type=09 bilg_dept_name=妇科 vali_flag=1
          """);

  final SmallTable diagnoses =
      new SmallTable("mdtrt_id=V1 diag_code=N92.000 diag_type=1 maindiag_flag=1 diag_name=月经过多");

  /// The extract with the planted finding and nothing else.
  static SmallExtract planted() {
    SmallExtract extract = new SmallExtract();
    extract.settlements.add();
    extract.visits.add();
    extract.lines.add();
    extract.diagnoses.add();
    return extract;
  }

  /// Writes the four tables as plain CSV into a new folder.
  Path writeTo(Path folder) {
    write(folder, "setl_d.csv", settlements.text());
    write(folder, "mdtrt_d.csv", visits.text());
    write(folder, "fee_list_d.csv", lines.text());
    write(folder, "setl_list_diag_d.csv", diagnoses.text());
    return folder;
  }

  static void write(Path folder, String name, String text) {
    write(folder, name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  static void write(Path folder, String name, byte[] content) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
