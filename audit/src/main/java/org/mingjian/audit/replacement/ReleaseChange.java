package org.mingjian.audit.replacement;

import java.util.List;

/// What changes on a history if one release replaces another. Money is the sum of claims: a line
/// that several rules blame counts for each of them.
///
/// @param beforeId short id of the earlier release
/// @param afterId short id of the later release
/// @param persons persons looked at
/// @param lines charge lines looked at
/// @param sums over all rules
/// @param rules every rule of either release, those that move the most money first
/// @param institutions those where something changes, the most money first
/// @param departments likewise
public record ReleaseChange(
    String beforeId,
    String afterId,
    long persons,
    long lines,
    ChangeSums sums,
    List<RuleChange> rules,
    List<PlaceChange> institutions,
    List<PlaceChange> departments) {
  /// Copies in.
  public ReleaseChange {
    rules = List.copyOf(rules);
    institutions = List.copyOf(institutions);
    departments = List.copyOf(departments);
  }
}
