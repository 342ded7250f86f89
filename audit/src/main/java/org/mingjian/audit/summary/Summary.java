package org.mingjian.audit.summary;

import java.util.List;
import org.mingjian.audit.output.FindingTotals;
import org.mingjian.values.ContentHash;

/// A run in figures.
///
/// @param rows where the rows of each source file went
/// @param rejects the rejected rows by reason, most first
/// @param release hash of the rules and knowledge; its first 16 digits are the release's id
/// @param fromDay first day judged, empty where open
/// @param toDay last day judged, empty where open
/// @param rules what each rule did, in the release's order
/// @param shadow what each rule on trial did: for the bureau alone, and in no other figure
/// @param totals what was found
/// @param scope what was looked at
/// @param timing how long it took
public record Summary(
    List<RowCount> rows,
    List<RejectReason> rejects,
    ContentHash release,
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
    rules = List.copyOf(rules);
    shadow = List.copyOf(shadow);
  }

  /// The release's short name.
  public String releaseId() {
    return release.prefix(16);
  }

  /// The rules that could be judged.
  public List<RuleSummary> assessableRules() {
    return rules.stream().filter(rule -> rule.missing().isNothing()).toList();
  }
}
