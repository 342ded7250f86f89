package org.mingjian.claims;

import java.util.Arrays;
import java.util.BitSet;

/// Runs of rows of one kind that are taken out of a batch, in their order, and where they come to
/// lie: run `k` begins at row `from[k]` of the batch and at row `start[k]` of what is taken.
final class Runs {
  private final int[] from;
  private final int[] start;
  private final int runs;

  private Runs(int[] from, int[] start) {
    this.from = from;
    this.start = start;
    this.runs = from.length;
  }

  /// The rows of the owners whose bits are set; `first` has the first row of each owner, and the
  /// end. Owners that follow each other share a run.
  static Runs of(BitSet owners, int[] first) {
    int count = 0;
    int[] from = new int[owners.cardinality()];
    int[] start = new int[from.length + 1];
    for (int at = owners.nextSetBit(0); at >= 0; ) {
      int end = owners.nextClearBit(at);
      from[count] = first[at];
      start[count + 1] = start[count] + first[end] - first[at];
      count++;
      at = owners.nextSetBit(end);
    }
    return new Runs(Arrays.copyOf(from, count), Arrays.copyOf(start, count + 1));
  }

  /// The rows that belong to these rows; `first` has the first of each, and the end.
  Runs children(int[] first) {
    int[] childFrom = new int[runs];
    int[] childStart = new int[runs + 1];
    for (int k = 0; k < runs; k++) {
      childFrom[k] = first[from[k]];
      childStart[k + 1] = childStart[k] + first[from[k] + length(k)] - childFrom[k];
    }
    return new Runs(childFrom, childStart);
  }

  private int length(int run) {
    return start[run + 1] - start[run];
  }

  /// How many rows are taken.
  int count() {
    return start[runs];
  }

  /// Where a row lay before.
  int origin(int row) {
    int found = Arrays.binarySearch(start, row);
    int run = found >= 0 ? lastAt(found) : -found - 2;
    return from[run] + row - start[run];
  }

  /// Of the runs that begin at one row only the last has any.
  private int lastAt(int run) {
    int last = run;
    while (last + 1 < runs && start[last + 1] == start[run]) {
      last++;
    }
    return last;
  }

  /// Where rows lay before.
  BitSet origins(BitSet rows) {
    BitSet origins = new BitSet();
    rows.stream().map(this::origin).forEach(origins::set);
    return origins;
  }

  /// Copies the rows of a column, which may be an array of anything.
  void copy(Object column, Object to) {
    for (int k = 0; k < runs; k++) {
      System.arraycopy(column, from[k], to, start[k], length(k));
    }
  }

  /// Copies a column of indexes into rows of another kind, each of which is taken with this one's
  /// run; a negative index stands for none.
  void copyIndexes(int[] column, int[] to, Runs target) {
    for (int k = 0; k < runs; k++) {
      int shift = target.start[k] - target.from[k];
      for (int row = 0; row < length(k); row++) {
        int index = column[from[k] + row];
        to[start[k] + row] = index < 0 ? index : index + shift;
      }
    }
  }

  /// Copies a column of first rows of another kind, with its end.
  void copyOffsets(int[] first, int[] to) {
    int next = 0;
    for (int k = 0; k < runs; k++) {
      for (int row = 0; row < length(k); row++) {
        int at = from[k] + row;
        to[start[k] + row] = next;
        next += first[at + 1] - first[at];
      }
    }
    to[count()] = next;
  }

  /// The first row of each owner that is taken, with the end.
  static int[] offsets(BitSet owners, int[] first) {
    int[] offsets = new int[owners.cardinality() + 1];
    int owner = 0;
    for (int at = owners.nextSetBit(0); at >= 0; at = owners.nextSetBit(at + 1)) {
      offsets[owner + 1] = offsets[owner] + first[at + 1] - first[at];
      owner++;
    }
    return offsets;
  }
}
