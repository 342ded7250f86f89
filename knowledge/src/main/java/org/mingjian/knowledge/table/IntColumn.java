package org.mingjian.knowledge.table;

import java.util.Arrays;

/// Ints by row, growing while rows are added.
final class IntColumn {
  private int[] values = new int[16];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  int get(int row) {
    return values[row];
  }

  int size() {
    return size;
  }

  /// A column with this one's rows in another order, and no room to spare.
  IntColumn inOrder(int[] rows) {
    IntColumn ordered = new IntColumn();
    ordered.values = new int[rows.length];
    ordered.size = rows.length;
    for (int i = 0; i < rows.length; i++) {
      ordered.values[i] = values[rows[i]];
    }
    return ordered;
  }
}
