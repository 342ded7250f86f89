package org.mingjian.knowledge.table;

import org.mingjian.knowledge.content.ContentReader;
import org.mingjian.knowledge.content.ContentWriter;

/// The first and last days of points by row. Immutable.
final class PeriodColumn {
  private final int[] fromDays;
  private final int[] toDays;

  /// Takes over both arrays.
  PeriodColumn(int[] fromDays, int[] toDays) {
    this.fromDays = fromDays;
    this.toDays = toDays;
  }

  static PeriodColumn read(int rows, ContentReader in) {
    PeriodColumn column = new PeriodColumn(in.ints(), in.ints());
    if (column.fromDays.length != rows || column.toDays.length != rows) {
      throw ContentReader.damaged("有效期的行数不是 " + rows);
    }
    for (int row = 0; row < rows; row++) {
      if (column.fromDays[row] > column.toDays[row]) {
        throw ContentReader.damaged("第 " + row + " 行的有效期先止后起");
      }
    }
    return column;
  }

  int fromDay(int row) {
    return fromDays[row];
  }

  int toDay(int row) {
    return toDays[row];
  }

  void writeTo(ContentWriter out) {
    out.ints(fromDays);
    out.ints(toDays);
  }
}
