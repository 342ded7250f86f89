package org.mingjian.synth.output;

import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.RowBuffer;
import org.mingjian.claims.extract.TypedRow;
import org.mingjian.synth.claim.Coding;
import org.mingjian.synth.claim.Visit;
import org.mingjian.values.CivilTime;

/// An operation as a row of `setl_list_oprn_d`; it takes place on the day after the stay begins.
final class OperationRow {
  private static final ExtractTable T = ExtractTable.SETL_LIST_OPRN_D;
  private static final int MDTRT_ID = T.index("mdtrt_id");
  private static final int SETL_ID = T.index("setl_id");
  private static final int CODE = T.index("oprn_oprt_code");
  private static final int NAME = T.index("oprn_oprt_name");
  private static final int MAIN = T.index("main_oprn_flag");
  private static final int DATE = T.index("oprn_oprt_date");
  private static final int BEGIN = T.index("oprn_oprt_begntime");
  private static final int END = T.index("oprn_oprt_endtime");
  private static final int ANAESTHESIA = T.index("anst_way");
  private static final int SURGEON = T.index("oper_dr_code");
  private static final int VALID = T.index("vali_flag");
  private static final int HOUR = 3600;

  private final RowBuffer row = new RowBuffer(T);
  private long number;

  TypedRow of(Visit visit, Coding operation) {
    int last = CivilTime.dayOf(visit.end);
    int day = Math.min(last, CivilTime.dayOf(visit.begin) + 1);
    int begin = Math.max(visit.begin, CivilTime.startOf(day) + 9 * HOUR);
    row.clear(++number).text(MDTRT_ID, visit.id()).text(SETL_ID, visit.settlements.get(0).id);
    row.text(CODE, operation.code()).text(NAME, operation.name());
    row.text(MAIN, operation.isMain() ? "1" : "0").number(DATE, day);
    row.number(BEGIN, begin).number(END, begin + 2 * HOUR).text(ANAESTHESIA, "1");
    return row.text(SURGEON, visit.doctor.code()).text(VALID, "1");
  }
}
