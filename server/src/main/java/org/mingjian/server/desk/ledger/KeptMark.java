package org.mingjian.server.desk.ledger;

import java.time.Instant;
import java.util.TreeSet;
import org.mingjian.cases.money.LineMark;

/// The mark of a case on a line as it stands.
///
/// @param since when the case first held the line: of two cases on one line the earlier one keeps
///   it
/// @param step the step the case stands at; empty once closed
/// @param closing why it was closed; empty before
public record KeptMark(LineMark mark, Instant since, String step, String closing) {
  /// Whether it came before another of the same line.
  public boolean isBefore(KeptMark other) {
    int order = since.compareTo(other.since);
    return order < 0 || order == 0 && mark.caseId().compareTo(other.mark.caseId()) < 0;
  }

  /// What it says to a finding of another case: that the line is held, whatever the finding was
  /// part of before.
  public LineMark toOthers() {
    return new LineMark(
        mark.settlementId(), mark.place(), mark.caseId(), new TreeSet<>(), mark.standing());
  }
}
