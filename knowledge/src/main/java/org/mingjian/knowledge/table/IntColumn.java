package org.mingjian.knowledge.table;

import java.util.Arrays;

/// Ints by row, growing while rows are added. Used by one thread.
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

  /// The values of these rows in this order.
  int[] inOrder(int[] rows) {
    int[] ordered = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      ordered[i] = values[rows[i]];
    }
    return ordered;
  }
}
