package org.mingjian.server.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.mingjian.values.MingjianException;

/// A span of days as it is asked for.
///
/// @param from first day
/// @param until last day
record AskedPeriod(LocalDate from, LocalDate until) {
  private static final long MOST_DAYS = 1100;

  /// Reads what was asked for; the last twelve months where nothing else is.
  ///
  /// @param today the last day where none is asked for
  /// @throws MingjianException for what is no period, or one that is too long
  static AskedPeriod of(String from, String until, LocalDate today) {
    LocalDate last = until.isEmpty() ? today : day(until);
    LocalDate first = from.isEmpty() ? last.minusMonths(11).withDayOfMonth(1) : day(from);
    if (first.isAfter(last) || isTooLong(first, last)) {
      throw FindingsController.refused("from", first + ".." + last);
    }
    return new AskedPeriod(first, last);
  }

  /// Whether nobody may ask for so much at once.
  static boolean isTooLong(LocalDate from, LocalDate until) {
    return from.plusDays(MOST_DAYS).isBefore(until);
  }

  /// Refuses a span that ends before it begins.
  ///
  /// @throws MingjianException naming both days
  static void refuseReversed(Optional<LocalDate> from, Optional<LocalDate> to) {
    if (from.isPresent() && to.filter(last -> last.isBefore(from.get())).isPresent()) {
      throw FindingsController.refused("from", from.get() + ".." + to.orElseThrow());
    }
  }

  /// Reads a day.
  ///
  /// @throws MingjianException for what is none
  static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      MingjianException refused = FindingsController.refused("day", text);
      refused.addSuppressed(e);
      throw refused;
    }
  }
}
