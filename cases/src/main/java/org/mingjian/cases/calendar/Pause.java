package org.mingjian.cases.calendar;

import java.time.LocalDate;

/// Days that do not count into a limit.
///
/// @param from the first day that does not count
/// @param until the day counting goes on with; equal to `from`, nothing is left out
public record Pause(LocalDate from, LocalDate until) {
  /// Refuses a pause that ends before it begins.
  public Pause {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("pause ends before it begins: " + from + ".." + until);
    }
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }
}
