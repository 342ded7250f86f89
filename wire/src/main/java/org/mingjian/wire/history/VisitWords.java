package org.mingjian.wire.history;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingjian.wire.fact.ClaimRow;
import org.mingjian.wire.fact.RowScan;

/// What a visit's chief settlement and its record say of it, by the numbers below.
final class VisitWords {
  static final int LEVEL = 0;
  static final int PLACE = 1;
  static final int INSURANCE = 2;
  static final int TREATED = 3;
  static final int INSURED = 4;
  static final int MEDICAL_TYPE = 5;
  static final int DISEASE = 6;
  static final int FUND = 7;
  static final int DEPARTMENT = 8;
  static final int DEPARTMENT_NAME = 9;
  static final int MAIN_DIAGNOSIS = 10;
  private static final int SETTLED_BEGIN = 11;
  private static final int SETTLED_END = 12;
  private static final int BEGIN = 13;
  private static final int END = 14;

  private static final int[] COLUMNS =
      Stream.of(
              "hosp_lv",
              "pay_loc",
              "insutype",
              "fix_blng_admdvs",
              "insu_admdvs",
              "med_type",
              "dise_no",
              "fund_pay_sumamt",
              "adm_dept_codg",
              "adm_dept_name",
              "dscg_maindiag_code",
              "begndate",
              "enddate",
              "begntime",
              "endtime")
          .mapToInt(RowScan::column)
          .toArray();

  private static final String[] SILENCE = silence();

  private final String[] settlement;
  private final String[] record;

  private VisitWords(String[] settlement, String[] record) {
    this.settlement = settlement;
    this.record = record;
  }

  private static String[] silence() {
    String[] silence = new String[COLUMNS.length];
    Arrays.fill(silence, "");
    return silence;
  }

  static VisitWords of(Optional<ClaimRow> settlement, Optional<ClaimRow> record, RowScan scan) {
    return new VisitWords(
        settlement.map(row -> scan.texts(row, COLUMNS)).orElse(SILENCE),
        record.map(row -> scan.texts(row, COLUMNS)).orElse(SILENCE));
  }

  String settled(int word) {
    return settlement[word];
  }

  String record(int word) {
    return record[word];
  }

  /// The settlement's word, else the record's.
  String either(int word) {
    return first(settlement[word], record[word]);
  }

  String begin() {
    return first(record[BEGIN], settlement[SETTLED_BEGIN]);
  }

  String end() {
    return first(record[END], settlement[SETTLED_END]);
  }

  private static String first(String one, String other) {
    return one.isEmpty() ? other : one;
  }
}
