package org.mingjian.engine.census;

import org.mingjian.engine.frame.Blueprint;
import org.mingjian.engine.frame.RuleGate;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.knowledge.RuleDefinition;

/// An indicator as compiled.
///
/// @param rule the rule
/// @param gate visits it counts
/// @param limits what its figures are held against
/// @param unit of numerator and denominator
record IndicatorRule(
    RuleDefinition rule, RuleGate gate, PeerLimits limits, IndicatorValue.Unit unit) {

  static IndicatorRule of(
      Blueprint blueprint, UndeterminedReason unknown, IndicatorValue.Unit unit) {
    return new IndicatorRule(
        blueprint.rule(), blueprint.gate(), PeerLimits.of(blueprint, unknown), unit);
  }
}
