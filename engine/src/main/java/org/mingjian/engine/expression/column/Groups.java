package org.mingjian.engine.expression.column;

import java.util.Arrays;

/// Numbers rows by what they share, key after key, exactly. Used by one thread.
final class Groups {
  final int[] group;
  private int count = 1;

  /// All rows in one group.
  Groups(int size) {
    group = new int[size];
  }

  /// How many groups there are at most.
  int count() {
    return count;
  }

  /// Splits the groups by a further key.
  void refine(int[] key) {
    int size = group.length;
    int capacity = Integer.highestOneBit(Math.max(16, size * 2)) * 2;
    long[] keys = new long[capacity];
    int[] numbers = new int[capacity];
    int next = 0;
    for (int i = 0; i < size; i++) {
      long wanted = (long) group[i] << Integer.SIZE | (key[i] & 0xFFFF_FFFFL);
      int at = (int) ((wanted * 0x9E3779B97F4A7C15L) >>> 32) & (capacity - 1);
      while (numbers[at] != 0 && keys[at] != wanted) {
        at = (at + 1) & (capacity - 1);
      }
      if (numbers[at] == 0) {
        keys[at] = wanted;
        numbers[at] = ++next;
      }
      group[i] = numbers[at] - 1;
    }
    count = next;
  }

  /// The rows group by group, in each in the order of `time`, then of the rows; and where each
  /// group begins, with one more entry.
  Order inOrder(int[] time) {
    int[] start = new int[count + 1];
    for (int own : group) {
      start[own + 1]++;
    }
    for (int g = 0; g < count; g++) {
      start[g + 1] += start[g];
    }
    int[] next = start.clone();
    int[] row = new int[group.length];
    for (int i = 0; i < row.length; i++) {
      row[next[group[i]]++] = i;
    }
    for (int g = 0; g < count; g++) {
      sortByTime(row, start[g], start[g + 1], time);
    }
    return new Order(row, start);
  }

  /// Rows come in the order of their visits: only where visits overlap is a group out of order.
  private static void sortByTime(int[] row, int from, int to, int[] time) {
    boolean sorted = true;
    for (int i = from + 1; i < to; i++) {
      sorted &= time[row[i]] >= time[row[i - 1]];
    }
    if (sorted) {
      return;
    }
    long[] packed = new long[to - from];
    for (int i = 0; i < packed.length; i++) {
      packed[i] = (long) time[row[from + i]] << Integer.SIZE | row[from + i];
    }
    Arrays.sort(packed);
    for (int i = 0; i < packed.length; i++) {
      row[from + i] = (int) packed[i];
    }
  }

  /// Rows by group.
  static final class Order {
    final int[] row;
    final int[] start;

    private Order(int[] row, int[] start) {
      this.row = row;
      this.start = start;
    }
  }
}
