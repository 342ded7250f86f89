package org.mingjian.knowledge;

import org.mingjian.values.EffectivePeriod;

/// How a rule stands on some days.
///
/// @param period the days
/// @param parameters on those days
/// @param stage on those days
public record RuleTerm(EffectivePeriod period, Parameters parameters, RuleStage stage) {}
