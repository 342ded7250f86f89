package org.mingjian.server.desk.figures;

import java.util.Optional;
import org.mingjian.values.LocalizedText;

/// A share whose base may not be known: then it is not guessed.
///
/// @param of how many
/// @param base of how many; empty where nobody knows
/// @param share the one by the other; empty where nobody knows
/// @param note what it counts, or why it is unknown
public record Measure(long of, Optional<Long> base, Optional<Double> share, LocalizedText note) {
  /// A share of a known base; unknown of nothing.
  public static Measure of(long of, long base, LocalizedText note) {
    return base == 0
        ? unknown(of, note)
        : new Measure(of, Optional.of(base), Optional.of((double) of / base), note);
  }

  /// How many, of nobody knows how many.
  public static Measure unknown(long of, LocalizedText why) {
    return new Measure(of, Optional.empty(), Optional.empty(), why);
  }
}
