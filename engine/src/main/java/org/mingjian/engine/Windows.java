package org.mingjian.engine;

import java.time.LocalDate;

/// Reads the start of a window: a day `2025-03-05`, a month `2025-03`, a quarter `2025-Q1` or a
/// year `2025`.
final class Windows {
  private static final int DAY_LENGTH = 10;
  private static final int YEAR_LENGTH = 4;

  private Windows() {}

  /// The first day of the window.
  static LocalDate firstDay(String start) {
    if (start.length() == DAY_LENGTH) {
      return LocalDate.parse(start);
    }
    int year = Integer.parseInt(start.substring(0, YEAR_LENGTH));
    return LocalDate.of(year, firstMonth(start.substring(YEAR_LENGTH)), 1);
  }

  private static int firstMonth(String rest) {
    if (rest.isEmpty()) {
      return 1;
    }
    return rest.charAt(1) == 'Q'
        ? (rest.charAt(2) - '1') * 3 + 1
        : Integer.parseInt(rest.substring(1));
  }
}
