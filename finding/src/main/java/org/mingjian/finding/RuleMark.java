package org.mingjian.finding;

import org.mingjian.values.LocalizedText;

/// The rule and point a finding rests on, and the release both stood in.
///
/// @param releaseId short id of the release
/// @param ruleCode national code, or ours
/// @param ruleName name of the rule
/// @param verdict what a hit amounts to
/// @param phase the moment of judgement
/// @param knowledgeId id of the point, empty for a rule without a table
/// @param layer 国家, 省 or 市: whose point or parameter decided
/// @param shadow whether the rule is on trial: counted for the bureau, never told to a hospital
public record RuleMark(
    String releaseId,
    String ruleCode,
    LocalizedText ruleName,
    Verdict verdict,
    Phase phase,
    String knowledgeId,
    String layer,
    boolean shadow) {}
