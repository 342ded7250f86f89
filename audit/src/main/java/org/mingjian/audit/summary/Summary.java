package org.mingjian.audit.summary;

import java.util.List;
import org.mingjian.audit.output.FindingTotals;

/// A run in figures.
///
/// @param rows where the rows of each source file went
/// @param rejects the rejected rows by reason, most first
/// @param releases what was judged by, by area; at least one
/// @param uncovered what none of them covers, by place followed and area
/// @param fromDay first day judged, empty where open
/// @param toDay last day judged, empty where open
/// @param rules what each rule of each release did, by code, then by area
/// @param shadow what each rule on trial did: for the bureau alone, and in no other figure
/// @param totals what was found
/// @param scope what was looked at
/// @param timing how long it took
public record Summary(
    List<RowCount> rows,
    List<RejectReason> rejects,
    List<ReleaseMark> releases,
    List<Uncovered> uncovered,
    String fromDay,
    String toDay,
    List<RuleSummary> rules,
    List<RuleSummary> shadow,
    FindingTotals totals,
    Scope scope,
    Timing timing) {
  /// Copies in.
  public Summary {
    rows = List.copyOf(rows);
    rejects = List.copyOf(rejects);
    releases = List.copyOf(releases);
    uncovered = List.copyOf(uncovered);
    rules = List.copyOf(rules);
    shadow = List.copyOf(shadow);
  }

  /// Whether one release of the nation judged everything.
  public boolean isNational() {
    return releases.size() == 1 && releases.getFirst().isNation();
  }

  /// Whether several releases judged, each its own areas.
  public boolean isOfSeveralReleases() {
    return releases.size() > 1;
  }

  /// The rules that could be judged.
  public List<RuleSummary> assessableRules() {
    return rules.stream().filter(rule -> rule.missing().isNothing()).toList();
  }
}
