package org.mingjian.lake;

import java.util.Arrays;
import java.util.List;
import org.mingjian.lake.store.Field;

/// Tells where the rows of a table go in the batch, as they come part after part in the order of
/// the part's visits.
final class Targets {
  private final int[] visitOf;
  private final int[] counts;
  private final int[] first;
  private int row;
  private int inVisit;

  /// For the rows prepared last: their place in the batch, and their visit.
  int[] target = {};

  /// See [#target].
  int[] visit = {};

  /// `visitOf` gives the batch's visit for each visit of the slices, `counts` is the column that
  /// says how many rows each has, `first` where the rows of a visit of the batch begin.
  Targets(List<PartSlice> slices, int[] visitOf, Field counts, int[] first) {
    this.visitOf = visitOf;
    this.counts = new int[visitOf.length];
    this.first = first;
    int at = 0;
    for (PartSlice slice : slices) {
      System.arraycopy(slice.visits.ints(counts), 0, this.counts, at, slice.count());
      at += slice.count();
    }
  }

  /// Prepares for the next `rows` rows.
  void next(int rows) {
    if (target.length < rows) {
      target = Arrays.copyOf(target, Math.max(rows, 2048));
      visit = Arrays.copyOf(visit, target.length);
    }
    int done = 0;
    while (done < rows) {
      while (inVisit == counts[row]) {
        row++;
        inVisit = 0;
      }
      int some = Math.min(rows - done, counts[row] - inVisit);
      int at = first[visitOf[row]] + inVisit;
      for (int i = 0; i < some; i++) {
        target[done + i] = at + i;
        visit[done + i] = visitOf[row];
      }
      done += some;
      inVisit += some;
    }
  }
}
