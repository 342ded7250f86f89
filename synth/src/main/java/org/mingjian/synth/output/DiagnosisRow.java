package org.mingjian.synth.output;

import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.RowBuffer;
import org.mingjian.claims.extract.TypedRow;
import org.mingjian.synth.claim.Coding;
import org.mingjian.synth.claim.Visit;

/// A diagnosis as a row of `setl_list_diag_d`.
final class DiagnosisRow {
  private static final ExtractTable T = ExtractTable.SETL_LIST_DIAG_D;
  private static final int MDTRT_ID = T.index("mdtrt_id");
  private static final int SETL_ID = T.index("setl_id");
  private static final int TYPE = T.index("diag_type");
  private static final int MAIN = T.index("maindiag_flag");
  private static final int CODE = T.index("diag_code");
  private static final int NAME = T.index("diag_name");
  private static final int CONDITION = T.index("adm_cond_type");
  private static final int VALID = T.index("vali_flag");

  private final RowBuffer row = new RowBuffer(T);
  private long number;

  TypedRow of(Visit visit, Coding diagnosis) {
    row.clear(++number).text(MDTRT_ID, visit.id()).text(SETL_ID, visit.settlements.get(0).id);
    row.text(TYPE, diagnosis.type()).text(MAIN, diagnosis.isMain() ? "1" : "0");
    row.text(CODE, diagnosis.code()).text(NAME, diagnosis.name());
    String condition = visit.acquired.contains(diagnosis.code()) ? "4" : "1";
    return row.text(CONDITION, condition).text(VALID, "1");
  }
}
