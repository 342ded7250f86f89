package org.mingjian.audit.summary;

import org.mingjian.knowledge.RuleScope;

/// What rules that follow an area leave unjudged, since no release covers it. Money in fen.
///
/// @param follows whether it is the place of treatment or of insurance
/// @param area its code as the claims state it, empty where they state none
/// @param name its name, empty where the releases do not know it
/// @param visits visits with lines in the period
/// @param lines their charge lines in the period
/// @param inScopeFen what the fund's catalogue covers of those, after refunds
public record Uncovered(
    RuleScope.Follows follows,
    String area,
    String name,
    long visits,
    long lines,
    long inScopeFen) {}
