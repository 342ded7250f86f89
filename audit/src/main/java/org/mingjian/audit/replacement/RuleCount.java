package org.mingjian.audit.replacement;

import java.util.Optional;
import org.mingjian.engine.census.Conclusion;
import org.mingjian.engine.frame.Outcomes;
import org.mingjian.finding.Finding;
import org.mingjian.finding.UndeterminedReason;

/// Counts what one release did with one rule. Used by one thread; several are added up at the end.
final class RuleCount {
  private long judged;
  private long undetermined;
  private long findings;
  private long amountFen;
  private long fundFen;

  void add(Outcomes outcomes) {
    judged += outcomes.judged();
    for (UndeterminedReason reason : UndeterminedReason.values()) {
      undetermined += outcomes.undeterminedRows(reason);
    }
  }

  void add(Conclusion conclusion) {
    judged += conclusion.judged();
    undetermined += conclusion.undetermined().values().stream().mapToLong(Long::longValue).sum();
  }

  /// Counts a finding that nobody but the bureau is shown.
  void addShadow(Finding finding) {
    findings++;
    amountFen += finding.amountFen();
    fundFen += finding.fundAmountFen();
  }

  void add(RuleCount other) {
    judged += other.judged;
    undetermined += other.undetermined;
    findings += other.findings;
    amountFen += other.amountFen;
    fundFen += other.fundFen;
  }

  RuleChange.Standing standing(RuleChange.State state, boolean shadow) {
    return new RuleChange.Standing(
        state,
        judged,
        undetermined,
        shadow
            ? Optional.of(new RuleChange.Shadow(findings, amountFen, fundFen))
            : Optional.empty());
  }
}
