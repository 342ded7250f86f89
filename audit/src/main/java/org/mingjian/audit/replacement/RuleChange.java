package org.mingjian.audit.replacement;

import java.util.List;
import java.util.Optional;
import org.mingjian.knowledge.RuleDefinition;

/// What changes for one rule.
///
/// @param rule as the later release has it, else as the earlier
/// @param before what the earlier release did with it
/// @param after what the later release did with it
/// @param sums findings and money
/// @param samples the findings that move the most money, at most ten gained, ten lost and ten
///   claimed differently
public record RuleChange(
    RuleDefinition rule, Standing before, Standing after, ChangeSums sums, List<Sample> samples) {
  /// Copies in.
  public RuleChange {
    samples = List.copyOf(samples);
  }

  /// How a release judged by a rule.
  ///
  /// @param state whether it could
  /// @param judged how often the rule was asked
  /// @param undetermined how often it could not be told
  /// @param shadow what it found, where it is on trial there; none of it is in `sums`
  public record Standing(State state, long judged, long undetermined, Optional<Shadow> shadow) {}

  /// What a rule on trial found: counted, shown to no hospital. Money in fen.
  public record Shadow(long findings, long amountFen, long fundFen) {}

  /// Whether the rule is on trial in one of the releases.
  public boolean isShadow() {
    return before.shadow().isPresent() || after.shadow().isPresent();
  }

  /// Whether a release can judge by a rule.
  public enum State {
    /// It can.
    ASSESSABLE,
    /// Tables or fields are missing.
    NOT_ASSESSABLE,
    /// It does not hold the rule.
    ABSENT
  }
}
