package org.mingjian.audit;

import org.mingjian.finding.RuleMark;
import org.mingjian.knowledge.RuleDefinition;

/// What is counted together: a rule that is on trial on some days only is counted apart on those.
///
/// @param code of the rule
/// @param shadow whether what it found is told to no hospital
record CountedRule(String code, boolean shadow) {
  /// Of a rule as it stands on some days.
  static CountedRule of(RuleDefinition rule) {
    return new CountedRule(rule.code(), rule.isShadow());
  }

  static CountedRule of(RuleMark mark) {
    return new CountedRule(mark.ruleCode(), mark.shadow());
  }
}
