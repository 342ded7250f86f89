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
/// @param on the day whose parameters it has; empty for the day of `knownAt`
public record ReleaseRequest(
    AreaCode area, Instant knownAt, boolean strict, Optional<LocalDate> on) {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /// The day whose parameters the release has.
  public LocalDate day() {
    return on.orElseGet(() -> LocalDate.ofInstant(knownAt, CHINA));
  }
}
