package org.mingjian.knowledge;

import org.mingjian.values.LocalizedText;

/// What a rule says in words.
///
/// @param name of the rule
/// @param ruleClass 政策类, 管理类, 医疗类
/// @param subclass of the class
/// @param definition what the rule forbids
/// @param logic how it is told
/// @param message sentence of a finding, with `{placeholders}`
public record RuleText(
    LocalizedText name,
    String ruleClass,
    String subclass,
    LocalizedText definition,
    LocalizedText logic,
    LocalizedText message) {}
