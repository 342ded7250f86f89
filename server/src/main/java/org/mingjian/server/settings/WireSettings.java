package org.mingjian.server.settings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.mingjian.values.MingjianException;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How asks are answered.
///
/// @param budget from reception to answer; what takes longer is answered with nothing and judged
///   late
/// @param patience how long a report may take in the database; then it is written to the journal
/// @param shown findings an answer tells at most
/// @param historyDays days of a person's history an ask is judged with
public record WireSettings(
    @DefaultValue("50ms") @NotNull Duration budget,
    @DefaultValue("1s") @NotNull Duration patience,
    @DefaultValue("3") @Min(1) @Max(50) int shown,
    @DefaultValue("400") @Min(1) @Max(3660) int historyDays) {
  private static final Duration LONGEST = Duration.ofSeconds(10);

  /// Refuses a budget no doctor would wait for.
  public WireSettings {
    if (budget.isNegative() || budget.isZero() || budget.compareTo(LONGEST) > 0) {
      throw new MingjianException(
          ServerError.CONFIGURATION,
          "mingjian.wire.budget 应在 must be 1ms 至 to 10s，收到 got " + budget.toMillis() + "ms");
    }
  }
}
