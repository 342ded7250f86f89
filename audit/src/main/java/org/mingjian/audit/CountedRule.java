package org.mingjian.audit;

import org.mingjian.finding.RuleMark;
import org.mingjian.knowledge.RuleDefinition;

/// What is counted together: a rule that is on trial on some days only is counted apart on those.
///
/// @param releaseId of the release whose rule it is
/// @param code of the rule
/// @param shadow whether what it found is told to no hospital
record CountedRule(String releaseId, String code, boolean shadow) {
  /// Of a rule as it stands on some days.
  static CountedRule of(String releaseId, RuleDefinition rule) {
    return new CountedRule(releaseId, rule.code(), rule.isShadow());
  }

  static CountedRule of(RuleMark mark) {
    return new CountedRule(mark.releaseId(), mark.ruleCode(), mark.shadow());
  }
}
