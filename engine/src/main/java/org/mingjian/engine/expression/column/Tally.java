package org.mingjian.engine.expression.column;

import org.mingjian.engine.frame.View;

/// A figure over lines or visits that come and go. Used by one thread.
final class Tally {
  private final View view;
  private final Figure figure;
  private final IntCounts counts = new IntCounts();
  private long sum;
  private int doubtful;
  private byte reason;

  Tally(View view, Figure figure) {
    this.view = view;
    this.figure = figure;
  }

  void clear() {
    counts.clear();
    sum = 0;
    doubtful = 0;
  }

  /// Adds a row of which it is not known whether it counts if `doubt` is not 0.
  void add(int row, byte doubt) {
    byte own = own(row, doubt);
    if (own != 0) {
      doubtful++;
      reason = own;
    } else if (figure.isDistinct()) {
      counts.add(figure.key(view, row));
    } else {
      sum += figure.value(view, row);
    }
  }

  /// Takes away what [#add] added.
  void remove(int row, byte doubt) {
    if (own(row, doubt) != 0) {
      doubtful--;
    } else if (figure.isDistinct()) {
      counts.remove(figure.key(view, row));
    } else {
      sum -= figure.value(view, row);
    }
  }

  private byte own(int row, byte doubt) {
    return doubt == 0 ? figure.doubt(view, row) : doubt;
  }

  long value() {
    return figure.isDistinct() ? counts.distinct() : sum;
  }

  byte doubt() {
    return doubtful == 0 ? 0 : reason;
  }
}
