package org.mingjian.engine.expression.column;

import org.mingjian.engine.frame.View;
import org.mingjian.finding.UndeterminedReason;

/// A figure over lines that come and go. Used by one thread.
final class LineTally {
  private static final byte NO_SUPPLY = Numbers.code(UndeterminedReason.SUPPLY_DAYS_UNKNOWN);

  private final View view;
  private final LineFigure figure;
  private final IntCounts counts = new IntCounts();
  private long sum;
  private int doubtful;
  private byte reason;

  LineTally(View view, LineFigure figure) {
    this.view = view;
    this.figure = figure;
  }

  void clear() {
    counts.clear();
    sum = 0;
    doubtful = 0;
  }

  void add(int line, byte doubt) {
    byte own = doubt(line, doubt);
    if (own != 0) {
      doubtful++;
      reason = own;
    }
    if (doubt != 0) {
      return;
    }
    if (figure.isDistinct()) {
      counts.add(figure.key(view, line));
    } else {
      sum += figure.value(view, line);
    }
  }

  void remove(int line, byte doubt) {
    doubtful -= doubt(line, doubt) == 0 ? 0 : 1;
    if (doubt != 0) {
      return;
    }
    if (figure.isDistinct()) {
      counts.remove(figure.key(view, line));
    } else {
      sum -= figure.value(view, line);
    }
  }

  private byte doubt(int line, byte doubt) {
    boolean unknown = figure == LineFigure.SUPPLY_DAYS && view.lines.supplyDays[line] == 0;
    return doubt == 0 && unknown ? NO_SUPPLY : doubt;
  }

  long value() {
    return figure.isDistinct() ? counts.distinct() : sum;
  }

  byte doubt() {
    return doubtful == 0 ? 0 : reason;
  }
}
