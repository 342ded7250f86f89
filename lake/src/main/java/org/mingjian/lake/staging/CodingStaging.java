package org.mingjian.lake.staging;

import java.util.Locale;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.TypedRow;
import org.mingjian.lake.store.CodeKind;
import org.mingjian.lake.store.Row;
import org.mingjian.values.CivilTime;

/// Stages diagnoses and operations, which name a visit but no person.
final class CodingStaging {
  private static final ExtractTable DIAGNOSES = ExtractTable.SETL_LIST_DIAG_D;
  private static final int DIAGNOSIS_TYPE = DIAGNOSES.index("diag_type");

  private final Stage stage;
  private final RowTag tag;
  private final Row staged;
  private final int visitId;
  private final int settlementId;
  private final int code;
  private final int name;
  private final int main;
  private final int valid;
  private final RowContent content;
  private final int condition;
  private final int[] begins;
  private final int[] ends;

  CodingStaging(Stage stage, RowTag tag) {
    this.stage = stage;
    this.tag = tag;
    staged = tag.newRow();
    ExtractTable table = tag.table();
    boolean diagnoses = table == DIAGNOSES;
    visitId = table.index("mdtrt_id");
    settlementId = table.index("setl_id");
    code = table.index(diagnoses ? "diag_code" : "oprn_oprt_code");
    name = table.index(diagnoses ? "diag_name" : "oprn_oprt_name");
    main = table.index(diagnoses ? "maindiag_flag" : "main_oprn_flag");
    valid = table.index("vali_flag");
    content = new RowContent(table);
    condition = diagnoses ? table.index("adm_cond_type") : -1;
    begins = times(table, diagnoses, "begntime");
    ends = times(table, diagnoses, "endtime");
  }

  private static int[] times(ExtractTable table, boolean diagnoses, String suffix) {
    return diagnoses
        ? new int[0]
        : new int[] {table.index("oprn_oprt_" + suffix), table.index("anst_" + suffix)};
  }

  /// The form in which ICD codes are compared.
  static String icd(String raw) {
    return raw.strip().toUpperCase(Locale.ROOT);
  }

  /// Stages a row, unless it is void.
  boolean stage(TypedRow row, long place) {
    if (row.isText(valid, Cells.ZERO)) {
      return false;
    }
    long visit = row.textHash(visitId);
    boolean diagnosis = tag == RowTag.DIAGNOSIS;
    CodeIds codes = stage.codes(diagnosis ? CodeKind.DIAGNOSIS : CodeKind.OPERATION);
    int id = codes.find(row, code, CodingStaging::icd).named(row, name, place).id();
    int flags = row.isText(main, Cells.ONE) ? CodingField.MAIN : 0;
    staged
        .set(CodingField.VISIT_KEY, visit)
        .set(CodingField.SOURCE, place)
        .set(CodingField.CONTENT, content.of(row))
        .set(CodingField.SETTLEMENT_KEY, row.textHash(settlementId))
        .set(diagnosis ? CodingField.DIAGNOSIS : CodingField.OPERATION, id)
        .set(CodingField.FLAGS, flags | (diagnosis && isTcm(row) ? CodingField.TCM : 0));
    staged.set(CodingField.CONDITION, diagnosis ? Cells.condition(row.text(condition)) : 0);
    staged.set(CodingField.BEGIN, exact(row, begins)).set(CodingField.END, exact(row, ends));
    stage.addByVisit(visit, staged);
    return true;
  }

  /// The first of some times that is given, if it has a time of day.
  private static int exact(TypedRow row, int[] columns) {
    for (int column : columns) {
      if (row.isPresent(column)) {
        return Cells.exactTime(row, column);
      }
    }
    return CivilTime.ABSENT;
  }

  private static boolean isTcm(TypedRow row) {
    String type = row.text(DIAGNOSIS_TYPE);
    return type.equals("2") || type.equals("3");
  }
}
