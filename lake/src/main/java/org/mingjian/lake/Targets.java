package org.mingjian.lake;

import java.util.Arrays;
import org.mingjian.lake.store.Columns;
import org.mingjian.lake.store.Field;

/// Tells where the rows of a part, as they come in the order of its visits, go in the batch.
final class Targets {
  private final int[] visitOf;
  private final int[] counts;
  private final int[] first;
  private int row;
  private int inVisit;

  /// For the rows handed over last: their place in the batch, and their visit.
  int[] target = {};

  /// See [#target].
  int[] visit = {};

  /// `visitOf` gives the batch's visit for each of the part's, `counts` how many rows each has,
  /// `first` where the rows of a visit of the batch begin.
  Targets(int[] visitOf, Columns visits, Field counts, int[] first) {
    this.visitOf = visitOf;
    this.counts = visits.ints(counts);
    this.first = first;
  }

  /// Rows of all visits.
  int total() {
    int total = 0;
    for (int i = 0; i < visitOf.length; i++) {
      total += counts[i];
    }
    return total;
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
