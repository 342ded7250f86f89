package org.mingjian.knowledge.table;

import java.util.Arrays;

/// Scaled numbers by row, growing while rows are added; [#BLANK] is none.
final class LongColumn {
  /// No number.
  static final long BLANK = Long.MIN_VALUE;

  private long[] values = new long[16];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  long get(int row) {
    return values[row];
  }

  /// A column with this one's rows in another order, and no room to spare.
  LongColumn inOrder(int[] rows) {
    LongColumn ordered = new LongColumn();
    ordered.values = new long[rows.length];
    ordered.size = rows.length;
    for (int i = 0; i < rows.length; i++) {
      ordered.values[i] = values[rows[i]];
    }
    return ordered;
  }
}
