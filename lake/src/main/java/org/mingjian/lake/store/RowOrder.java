package org.mingjian.lake.store;

import java.util.Arrays;

/// Sorts row numbers by what the rows hold; stable. Used by one thread.
public final class RowOrder {
  private static final int SMALL = 12;

  private int[] scratch = {};

  /// Compares two rows.
  public interface Comparison {
    /// Negative, zero or positive as row `a` comes before, with or after row `b`.
    int compare(int a, int b);
  }

  /// Sorts `rows[from]` to `rows[to - 1]`.
  public void sort(int[] rows, int from, int to, Comparison comparison) {
    if (to - from <= SMALL) {
      insert(rows, from, to, comparison);
      return;
    }
    if (isSorted(rows, from, to, comparison)) {
      return;
    }
    int middle = (from + to) >>> 1;
    sort(rows, from, middle, comparison);
    sort(rows, middle, to, comparison);
    merge(rows, new Halves(from, middle, to), comparison);
  }

  private record Halves(int from, int middle, int to) {}

  private static boolean isSorted(int[] rows, int from, int to, Comparison comparison) {
    for (int i = from + 1; i < to; i++) {
      if (comparison.compare(rows[i - 1], rows[i]) > 0) {
        return false;
      }
    }
    return true;
  }

  private static void insert(int[] rows, int from, int to, Comparison comparison) {
    for (int i = from + 1; i < to; i++) {
      int row = rows[i];
      int at = i;
      while (at > from && comparison.compare(rows[at - 1], row) > 0) {
        rows[at] = rows[at - 1];
        at--;
      }
      rows[at] = row;
    }
  }

  private void merge(int[] rows, Halves halves, Comparison comparison) {
    int left = halves.middle - halves.from;
    if (scratch.length < left) {
      scratch = new int[Math.max(left, 256)];
    }
    System.arraycopy(rows, halves.from, scratch, 0, left);
    int a = 0;
    int b = halves.middle;
    int out = halves.from;
    while (a < left) {
      boolean takeLeft = b == halves.to || comparison.compare(scratch[a], rows[b]) <= 0;
      rows[out++] = takeLeft ? scratch[a++] : rows[b++];
    }
  }

  /// The numbers from 0 to `count - 1`.
  public static int[] identity(int count) {
    int[] rows = new int[count];
    Arrays.setAll(rows, i -> i);
    return rows;
  }
}
