package org.mingjian.engine.census;

import java.util.Arrays;
import org.mingjian.engine.frame.Span;

/// The first day of the calendar window of a day, remembered. Used by one thread.
final class PeriodDays {
  private static final int UNKNOWN = Integer.MIN_VALUE;
  private static final int DAYS = 1 << 16;

  private final Span span;
  private final int[] known = new int[DAYS];

  PeriodDays(Span span) {
    this.span = span;
    Arrays.fill(known, UNKNOWN);
  }

  /// Days of claims lie within some 130 years, so their last 16 bits tell them apart.
  int firstDay(int day) {
    int at = day & (DAYS - 1);
    if (known[at] == UNKNOWN) {
      known[at] = span.firstDay(day);
    }
    return known[at];
  }
}
