package org.mingjian.bench.city;

import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.TypedRow;
import org.mingjian.values.CivilTime;

/// Charge lines of the city with each item under one of its makers' codes. For one thread.
final class MadeRows {
  private static final ExtractTable T = ExtractTable.FEE_LIST_D;
  private static final int ITEM = T.index("hilist_code");
  private static final int PLACE = T.index("fixmedins_code");
  private static final int TIME = T.index("fee_ocur_time");
  private static final int DAYS_PER_MONTH = 30;

  private final MakerVariants makers;

  MadeRows(MakerVariants makers) {
    this.makers = makers;
  }

  /// The row, its item code replaced if it is a charge line.
  TypedRow of(TypedRow row) {
    if (row.table() != T) {
      return row;
    }
    int month = CivilTime.dayOf(row.time(TIME)) / DAYS_PER_MONTH;
    return new Made(row, makers.bought(row.text(ITEM), row.text(PLACE), month));
  }

  private record Made(TypedRow row, String item) implements TypedRow {
    @Override
    public ExtractTable table() {
      return row.table();
    }

    @Override
    public boolean isPresent(int column) {
      return row.isPresent(column);
    }

    @Override
    public String text(int column) {
      return column == ITEM ? item : row.text(column);
    }

    @Override
    public long number(int column) {
      return row.number(column);
    }

    @Override
    public boolean isDateOnly(int column) {
      return row.isDateOnly(column);
    }

    @Override
    public long line() {
      return row.line();
    }
  }
}
