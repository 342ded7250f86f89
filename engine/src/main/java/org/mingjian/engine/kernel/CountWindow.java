package org.mingjian.engine.kernel;

import java.time.LocalDate;
import org.mingjian.values.CivilTime;

/// The windows of points, as ints, and where they begin. A positive number is that many days up to
/// the line's own; `DAY` is 1.
final class CountWindow {
  /// The whole visit.
  static final int VISIT = -1;

  /// The calendar month.
  static final int MONTH = -2;

  /// The calendar year.
  static final int YEAR = -3;

  private int knownFrom = 1;
  private int knownTo;
  private int knownWindow;

  /// `DAY`, `VISIT`, `MONTH`, `YEAR` or `nD`.
  static int parse(String text) {
    return switch (text) {
      case "DAY" -> 1;
      case "VISIT" -> VISIT;
      case "MONTH" -> MONTH;
      case "YEAR" -> YEAR;
      default -> Integer.parseInt(text.substring(0, text.length() - 1));
    };
  }

  /// The first day of the window that a day's line is counted in.
  int firstDay(int window, int day) {
    if (window > 0) {
      return day - window + 1;
    }
    if (window == VISIT) {
      return Integer.MIN_VALUE;
    }
    if (window != knownWindow || day < knownFrom || day > knownTo) {
      remember(window, day);
    }
    return knownFrom;
  }

  private void remember(int window, int day) {
    LocalDate date = CivilTime.date(day);
    LocalDate first = window == YEAR ? date.withDayOfYear(1) : date.withDayOfMonth(1);
    knownWindow = window;
    knownFrom = CivilTime.day(first);
    knownTo = knownFrom + (window == YEAR ? first.lengthOfYear() : first.lengthOfMonth()) - 1;
  }
}
