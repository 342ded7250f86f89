package org.mingjian.engine.expression.column;

import org.mingjian.engine.frame.View;

/// A figure over visits that come and go. Used by one thread.
final class VisitTally {
  private final View view;
  private final VisitFigure figure;
  private final IntCounts counts = new IntCounts();
  private long sum;
  private int doubtful;
  private byte reason;

  VisitTally(View view, VisitFigure figure) {
    this.view = view;
    this.figure = figure;
  }

  void clear() {
    counts.clear();
    sum = 0;
    doubtful = 0;
  }

  void add(int visit, byte doubt) {
    if (doubt != 0) {
      doubtful++;
      reason = doubt;
    } else if (figure.isDistinct()) {
      counts.add(figure.key(view, visit));
    } else {
      sum += figure.value(view, visit);
    }
  }

  void remove(int visit, byte doubt) {
    if (doubt != 0) {
      doubtful--;
    } else if (figure.isDistinct()) {
      counts.remove(figure.key(view, visit));
    } else {
      sum -= figure.value(view, visit);
    }
  }

  long value() {
    return figure.isDistinct() ? counts.distinct() : sum;
  }

  byte doubt() {
    return doubtful == 0 ? 0 : reason;
  }
}
