package org.mingjian.audit.replacement;

import java.util.HashMap;
import java.util.Map;
import org.mingjian.finding.Finding;

/// Puts the findings of two releases side by side by their ids: first all of the earlier release,
/// then all of the later. What a rule on trial finds is told to nobody, so it is counted apart: a
/// finding whose rule leaves its trial is gained.
final class FindingPairs {
  private final ChangeTally tally;
  private final Map<String, Finding> unmatched = new HashMap<>();

  FindingPairs(ChangeTally tally) {
    this.tally = tally;
  }

  void before(Finding finding) {
    if (finding.mark().shadow()) {
      tally.before(finding.mark().ruleCode()).addShadow(finding);
    } else {
      unmatched.put(finding.id(), finding);
    }
  }

  void after(Finding finding) {
    if (finding.mark().shadow()) {
      tally.after(finding.mark().ruleCode()).addShadow(finding);
      return;
    }
    Finding same = unmatched.remove(finding.id());
    if (same == null) {
      tally.add(Change.GAINED, finding);
    } else {
      tally.add(same, finding);
    }
  }

  /// What only the earlier release found is lost.
  void close() {
    unmatched.values().forEach(finding -> tally.add(Change.LOST, finding));
  }
}
