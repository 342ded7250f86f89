package org.mingjian.engine.census;

import org.mingjian.engine.frame.Blueprint;
import org.mingjian.engine.frame.RuleGate;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.RuleVariant;

/// An indicator as compiled.
///
/// @param variant the rule as it stands on some days
/// @param gate visits it counts
/// @param limits what its figures are held against
/// @param unit of numerator and denominator
record IndicatorRule(
    RuleVariant variant, RuleGate gate, PeerLimits limits, IndicatorValue.Unit unit) {

  static IndicatorRule of(
      Blueprint blueprint, UndeterminedReason unknown, IndicatorValue.Unit unit) {
    return new IndicatorRule(
        blueprint.variant(), blueprint.gate(), PeerLimits.of(blueprint, unknown), unit);
  }

  RuleDefinition rule() {
    return variant.rule();
  }

  /// Whether windows that begin on a day are judged by it.
  boolean isJudged(Closing closing, int firstDay) {
    return closing.isJudged(variant, firstDay);
  }
}
