package org.mingjian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One extract with every kind of bad row beside the planted finding, audited once.
class BadRowsTest {
  @TempDir static Path folder;

  private static final SmallExtract EXTRACT = SmallExtract.planted();
  private static final List<String> EXPECTED = new ArrayList<>();
  private static CommandRun run;

  @BeforeAll
  static void auditsThemAll() {
    addBadLines();
    addBrokenRecords();
    addBadSettlements();
    addBadVisitsAndDiagnoses();
    run = CommandRun.audit(EXTRACT.writeTo(folder.resolve("in")), folder.resolve("out"));
  }

  @Test
  void findsWhatThereIsToFindAmongThem() {
    run.findsThePlanted();
  }

  @Test
  void namesFileLineColumnValueAndReasonOfEachRejectedRow() {
    List<String> rejected = new ArrayList<>(run.rejected());
    rejected.sort(null);
    EXPECTED.sort(null);
    assertEquals(String.join("\n", EXPECTED), String.join("\n", rejected));
  }

  @Test
  void accountsForEveryRowOfEveryFile() {
    assertEquals("38/5/7/26", run.rows("fee_list_d", "fee_list_d.csv"));
    assertEquals("7/3/1/3", run.rows("setl_d", "setl_d.csv"));
    assertEquals("3/1/1/1", run.rows("mdtrt_d", "mdtrt_d.csv"));
    assertEquals("2/1/0/1", run.rows("setl_list_diag_d", "setl_list_diag_d.csv"));
  }

  @Test
  void showsCountsReasonsAndWhatWasAllowedOnTheTerminal() {
    run.says("合计 total").says("abc").says("bad-number 不是合规的数字：应为普通小数");
  }

  @Test
  void keepsRowsWithCodesNobodyKnows() {
    assertTrue(audited().containsAll(List.of("S6", "S7")), audited().toString());
  }

  private static void addBadLines() {
    bad("cnt", "abc", "bad-number");
    bad("cnt", "1.23456", "bad-number");
    bad("cnt", "99999999999", "number-too-large");
    bad("cnt", "1e3", "bad-number");
    bad("det_item_fee_sumamt", "999999999999999999999", "number-too-large");
    bad("inscp_amt", "200000000", "number-too-large");
    bad("pric", "-12.8", "negative-price");
    bad("fee_ocur_time", "2025-02-30 10:00:00", "bad-time");
    bad("fee_ocur_time", "2025-03-01 25:00:00", "bad-time");
    bad("fee_ocur_time", "1899-12-30", "bad-time");
    bad("fee_ocur_time", "2066-01-01", "future-time");
    bad("fee_ocur_time", "9999-12-31", "future-time");
    bad("bkkp_sn", "3.70602E+17", "id-in-scientific-notation");
    bad("mdtrt_id", "1.2E+08", "id-in-scientific-notation");
    bad("psn_no", "", "value-missing");
    bad("hilist_code", "\\N", "value-missing");
    long orphan = EXTRACT.lines.add("bkkp_sn", "O1", "mdtrt_id", "V404");
    expect("fee_list_d.csv", orphan, "mdtrt_id=bkkp_sn=O1 orphan");
    bad("det_item_fee_sumamt", "-25.60", "sign-contradiction");
    long zero = EXTRACT.lines.add("bkkp_sn", "Z1", "cnt", "0");
    expect("fee_list_d.csv", zero, "cnt=0 amount-without-quantity");
    EXTRACT.lines.add("bkkp_sn", "Z2", "cnt", "0", "det_item_fee_sumamt", "0");
    EXTRACT.lines.add("bkkp_sn", "Z3", "vali_flag", "0");
    EXTRACT.lines.add();
    long other = EXTRACT.lines.add("cnt", "1", "det_item_fee_sumamt", "12.80");
    expect("fee_list_d.csv", other, "bkkp_sn=L1 duplicate-key");
    EXTRACT.lines.add("bkkp_sn", "K1", "hilist_code", "不认识的编码", "med_type", "999");
  }

  private static void addBrokenRecords() {
    String good = EXTRACT.lines.row("bkkp_sn", "B1");
    long few = EXTRACT.lines.addRaw("B1,V1,S1");
    expect("fee_list_d.csv", few, "=3/16 field-count");
    long many = EXTRACT.lines.addRaw(good + ",x");
    expect("fee_list_d.csv", many, "=17/16 field-count");
    long nul = EXTRACT.lines.add("bkkp_sn", "B2", "hilist_name", "a\0b");
    expect("fee_list_d.csv", nul, "= nul-byte");
    long open = EXTRACT.lines.add("bkkp_sn", "B3", "hilist_name", "\"艾附");
    expect("fee_list_d.csv", open, "= text-after-quote");
    long after = EXTRACT.lines.add("bkkp_sn", "B4", "hilist_name", "\"艾附\"暖宫丸");
    expect("fee_list_d.csv", after, "= text-after-quote");
    EXTRACT.lines.add("bkkp_sn", "B5", "hilist_name", "\"艾附\n\"\"暖宫\"\"\n丸\"");
    bad("cnt", "two", "bad-number");
  }

  private static void addBadSettlements() {
    long gender = settlement("2", "gend", "3");
    expect("setl_d.csv", gender, "gend=3 unknown-gender");
    long birth = settlement("3", "brdy", "2025-03-02");
    expect("setl_d.csv", birth, "brdy=2025-03-02 born-after-charge");
    long future = settlement("4", "brdy", "2060-01-01");
    expect("setl_d.csv", future, "brdy=2060-01-01 future-time");
    settlement("6", "insutype", "999");
    settlement("7", "med_type", "88");
    settlement("8", "vali_flag", "0");
  }

  private static void addBadVisitsAndDiagnoses() {
    EXTRACT.visits.add();
    long other = EXTRACT.visits.add("dscg_maindiag_code", "A01");
    expect("mdtrt_d.csv", other, "mdtrt_id=V1 duplicate-key");
    long orphan = EXTRACT.diagnoses.add("mdtrt_id", "V405");
    expect("setl_list_diag_d.csv", orphan, "mdtrt_id= orphan");
  }

  /// A settlement of its own visit, with a line.
  private static long settlement(String number, String column, String value) {
    EXTRACT.lines.add("bkkp_sn", "S" + number, "mdtrt_id", "V" + number, "setl_id", "S" + number);
    return EXTRACT.settlements.add(
        "setl_id", "S" + number, "mdtrt_id", "V" + number, column, value);
  }

  /// A line of the planted visit with one bad value.
  private static void bad(String column, String value, String reason) {
    int number = EXTRACT.lines.rows().size() + 2;
    String key = column.equals("bkkp_sn") ? value : "X" + number;
    long line =
        column.equals("bkkp_sn")
            ? EXTRACT.lines.add(column, value)
            : EXTRACT.lines.add("bkkp_sn", key, column, value);
    expect("fee_list_d.csv", line, column + "=" + value + " " + reason);
  }

  private static List<String> audited() {
    return run.findings().stream().map(row -> row.getField("subject_line")).toList();
  }

  private static void expect(String file, long line, String rest) {
    EXPECTED.add(file + ":" + line + " " + rest);
  }
}
