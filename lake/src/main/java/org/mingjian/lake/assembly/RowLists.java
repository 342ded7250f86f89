package org.mingjian.lake.assembly;

import java.util.Arrays;

/// Rows listed visit after visit: those of visit `v` are `rows[first[v]]` to `rows[first[v + 1] -
/// 1]`. Filled once, in the order of the visits.
final class RowLists {
  final int[] first;
  int[] rows;
  private int count;

  RowLists(int visits, int expectedRows) {
    first = new int[visits + 1];
    rows = new int[Math.max(expectedRows, 16)];
  }

  void add(int row) {
    if (count == rows.length) {
      rows = Arrays.copyOf(rows, count * 2);
    }
    rows[count++] = row;
  }

  /// Rows added so far.
  int count() {
    return count;
  }

  /// Ends the list of a visit.
  void end(int visit) {
    first[visit + 1] = count;
  }
}
