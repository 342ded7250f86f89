package org.mingjian.audit;

import java.time.LocalDate;
import java.util.Optional;
import org.mingjian.engine.frame.DayRange;
import org.mingjian.values.CivilTime;

/// The days a run judges, both included; empty is open. Days outside stay visible as history.
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {
  /// All days.
  public static final Period ALL = new Period(Optional.empty(), Optional.empty());

  DayRange days() {
    return new DayRange(
        from.map(CivilTime::day).orElse(DayRange.ALL.fromDay()),
        to.map(CivilTime::day).orElse(DayRange.ALL.toDay()));
  }

  String fromText() {
    return from.map(LocalDate::toString).orElse("");
  }

  String toText() {
    return to.map(LocalDate::toString).orElse("");
  }
}
