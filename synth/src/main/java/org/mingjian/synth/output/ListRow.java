package org.mingjian.synth.output;

import java.time.LocalDate;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.FieldType;
import org.mingjian.claims.extract.RowBuffer;
import org.mingjian.claims.extract.TypedRow;
import org.mingjian.synth.claim.Visit;
import org.mingjian.values.CivilTime;
import org.mingjian.values.Decimals;

/// A settlement list as a row of `setl_list_d`. Its times are given as seconds, its dates and
/// numbers as text.
final class ListRow {
  private static final ExtractTable T = ExtractTable.SETL_LIST_D;
  private static final int MDTRT_ID = T.index("mdtrt_id");
  private static final int SETL_ID = T.index("setl_id");
  private static final int VALID = T.index("vali_flag");

  private final RowBuffer row = new RowBuffer(T);
  private long number;

  TypedRow of(Visit visit) {
    row.clear(++number).text(MDTRT_ID, visit.id()).text(SETL_ID, visit.settlements.get(0).id);
    visit.settlementList.forEach((column, value) -> set(T.index(column), value));
    return row.text(VALID, "1");
  }

  private void set(int column, String value) {
    FieldType type = T.column(column).type();
    switch (type) {
      case ID, CODE, TEXT -> row.text(column, value);
      case DATE -> row.number(column, CivilTime.day(LocalDate.parse(value)));
      case TIME -> row.number(column, Integer.parseInt(value));
      case INTEGER, MONEY, QUANTITY, PRICE ->
          row.number(column, Decimals.parse(value, type.scale()).orElseThrow());
    }
  }
}
