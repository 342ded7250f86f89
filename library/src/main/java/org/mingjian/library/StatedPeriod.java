package org.mingjian.library;

import java.time.LocalDate;
import java.util.Optional;

/// The days a record states, both included; an end that is not stated is empty.
public record StatedPeriod(Optional<LocalDate> from, Optional<LocalDate> to) {
  /// Nothing stated.
  public static final StatedPeriod OPEN = new StatedPeriod(Optional.empty(), Optional.empty());

  /// Refuses an end before the beginning.
  public StatedPeriod {
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw new IllegalArgumentException("valid_from " + from.get() + " 晚于 valid_to " + to.get());
    }
  }

  /// From a day on.
  public static StatedPeriod from(LocalDate day) {
    return new StatedPeriod(Optional.of(day), Optional.empty());
  }
}
