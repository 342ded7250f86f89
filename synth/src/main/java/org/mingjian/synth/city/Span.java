package org.mingjian.synth.city;

import java.time.LocalDate;
import org.mingjian.values.CivilTime;

/// The days the city's claims cover, both included, as days of [CivilTime].
public record Span(int fromDay, int toDay) {
  /// The last day of every city: claims never lie in the future, and no clock is read.
  public static final LocalDate LAST_DATE = LocalDate.of(2026, 6, 30);

  /// The `months` calendar months that end with [#LAST_DATE].
  public static Span ofMonths(int months) {
    LocalDate first = LAST_DATE.plusDays(1).minusMonths(months);
    return new Span(CivilTime.day(first), CivilTime.day(LAST_DATE));
  }

  /// Number of days.
  public int days() {
    return toDay - fromDay + 1;
  }

  /// Share of a year.
  public double years() {
    return days() / 365.0;
  }
}
