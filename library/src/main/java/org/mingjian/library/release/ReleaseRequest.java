package org.mingjian.library.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.mingjian.values.AreaCode;

/// Which release is wanted.
///
/// @param area whose
/// @param knownAt what the library learned later does not count
/// @param strict whether publications hold from their publication days
/// @param on a day whose parameters and states of rules are taken for all days; empty where each
///   day has its own
public record ReleaseRequest(
    AreaCode area, Instant knownAt, boolean strict, Optional<LocalDate> on) {
  static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /// The day of `knownAt` in China.
  public LocalDate knownOn() {
    return LocalDate.ofInstant(knownAt, CHINA);
  }
}
