package org.mingjian.audit;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.audit.summary.Unjudged;
import org.mingjian.engine.census.Conclusion;
import org.mingjian.engine.frame.Outcomes;
import org.mingjian.finding.Finding;
import org.mingjian.finding.UndeterminedReason;

/// Adds up what one rule says over many batches. Used by one thread.
final class RuleCounter {
  private static final List<UndeterminedReason> REASONS = List.of(UndeterminedReason.values());

  private final long[] undeterminedRows = new long[REASONS.size()];
  private final long[] undeterminedFen = new long[REASONS.size()];
  private long judged;
  private long findings;
  private long amountFen;
  private long fundFen;

  void add(Outcomes outcomes) {
    judged += outcomes.judged();
    for (UndeterminedReason reason : REASONS) {
      undeterminedRows[reason.ordinal()] += outcomes.undeterminedRows(reason);
      undeterminedFen[reason.ordinal()] += outcomes.undeterminedFen(reason);
    }
  }

  void add(Finding finding) {
    findings++;
    amountFen += finding.amountFen();
    fundFen += finding.fundAmountFen();
  }

  void add(Conclusion conclusion) {
    judged += conclusion.judged();
    conclusion
        .undetermined()
        .forEach((reason, windows) -> undeterminedRows[reason.ordinal()] += windows);
    conclusion.findings().forEach(this::add);
  }

  void add(RuleCounter other) {
    judged += other.judged;
    findings += other.findings;
    amountFen += other.amountFen;
    fundFen += other.fundFen;
    for (int i = 0; i < undeterminedRows.length; i++) {
      undeterminedRows[i] += other.undeterminedRows[i];
      undeterminedFen[i] += other.undeterminedFen[i];
    }
  }

  long judged() {
    return judged;
  }

  long findings() {
    return findings;
  }

  long amountFen() {
    return amountFen;
  }

  long fundFen() {
    return fundFen;
  }

  /// What could not be judged; reasons that never came up are left out.
  List<Unjudged> undetermined() {
    List<Unjudged> seen = new ArrayList<>();
    for (UndeterminedReason reason : REASONS) {
      int i = reason.ordinal();
      if (undeterminedRows[i] > 0) {
        seen.add(new Unjudged(reason, undeterminedRows[i], undeterminedFen[i]));
      }
    }
    return seen;
  }
}
