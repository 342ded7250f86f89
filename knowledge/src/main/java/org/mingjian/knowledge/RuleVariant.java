package org.mingjian.knowledge;

import java.util.List;
import org.mingjian.values.EffectivePeriod;

/// A rule as it stands on some days, the same on all of them.
///
/// @param rule with the parameters and at the stage of those days; it has no terms itself
/// @param periods the days, in the order of time, none overlapping another
public record RuleVariant(RuleDefinition rule, List<EffectivePeriod> periods) {
  /// Copies in.
  public RuleVariant {
    periods = List.copyOf(periods);
  }
}
