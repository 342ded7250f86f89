package org.mingjian.cases.calendar;

import java.time.LocalDate;

/// The last day of a limit. Whoever acts on that day, in Asia/Shanghai, acts in time.
///
/// @param day the last day
/// @param standing the weakest of the years the limit runs through
public record LimitDay(LocalDate day, Standing standing) {
  /// Whether the limit is over on `today`.
  public boolean isOverOn(LocalDate today) {
    return today.isAfter(day);
  }
}
