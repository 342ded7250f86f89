package org.mingjian.lake.assembly;

/// Rows grouped by visit: those of visit `v` are `rows[first[v]]` to `rows[first[v + 1] - 1]`, in
/// the order in which they were.
final class Grouping {
  final int[] first;
  final int[] rows;

  /// Groups the rows by `visitOf`, leaving out those with a negative visit.
  Grouping(int[] visitOf, int count, int visits) {
    first = new int[visits + 1];
    for (int row = 0; row < count; row++) {
      if (visitOf[row] >= 0) {
        first[visitOf[row] + 1]++;
      }
    }
    for (int v = 0; v < visits; v++) {
      first[v + 1] += first[v];
    }
    rows = new int[first[visits]];
    int[] next = first.clone();
    for (int row = 0; row < count; row++) {
      if (visitOf[row] >= 0) {
        rows[next[visitOf[row]]++] = row;
      }
    }
  }

  int size(int visit) {
    return first[visit + 1] - first[visit];
  }
}
