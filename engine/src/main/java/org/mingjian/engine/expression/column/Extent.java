package org.mingjian.engine.expression.column;

import org.mingjian.engine.frame.Span;
import org.mingjian.values.CivilTime;

/// How far a window reaches back from a day.
public interface Extent {
  /// The first day of the window that ends on a day; absent where that is.
  int firstDay(int day);

  /// The last so many days.
  static Extent ofDays(int days) {
    return day -> day == CivilTime.ABSENT ? day : day - days + 1;
  }

  /// A calendar day, month, quarter or year.
  static Extent of(Span span) {
    return day -> day == CivilTime.ABSENT ? day : span.firstDay(day);
  }
}
