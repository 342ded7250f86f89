package org.mingjian.audit.replacement;

import java.util.List;
import org.mingjian.audit.summary.ReleaseMark;
import org.mingjian.audit.summary.Uncovered;

/// What changes on a history if one release replaces another. Money is the sum of claims: a line
/// that several rules blame counts for each of them.
///
/// @param before the earlier release
/// @param after the later release
/// @param persons persons looked at
/// @param lines charge lines looked at
/// @param sums over all rules
/// @param rules every rule of either release, those that move the most money first
/// @param institutions those where something changes, the most money first
/// @param departments likewise
public record ReleaseChange(
    Side before,
    Side after,
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

  /// A release and what of the history it does not cover, since it is of another area.
  public record Side(ReleaseMark mark, List<Uncovered> uncovered) {
    /// Copies in.
    public Side {
      uncovered = List.copyOf(uncovered);
    }
  }

  /// Whether the releases are of different areas: then what only one of them covers counts as
  /// gained or lost.
  public boolean isOfDifferentAreas() {
    return !before.mark.areaCode().equals(after.mark.areaCode());
  }
}
