package org.mingjian.synth.output;

import org.mingjian.synth.claim.ChargeLine;
import org.mingjian.synth.claim.Coding;
import org.mingjian.synth.claim.PersonClaims;
import org.mingjian.synth.claim.Settlement;
import org.mingjian.synth.claim.Visit;

/// Turns the claims of persons into rows of `setl_d`, `mdtrt_d`, `fee_list_d`, `setl_list_diag_d`
/// and `setl_list_oprn_d`. Reuses its rows; for one thread.
public final class ClaimRows {
  private final RowSink sink;
  private final SettlementRow settlementRow = new SettlementRow();
  private final VisitRow visitRow = new VisitRow();
  private final LineRow lineRow = new LineRow();
  private final DiagnosisRow diagnosisRow = new DiagnosisRow();
  private final OperationRow operationRow = new OperationRow();
  private final ListRow listRow = new ListRow();

  /// Rows go to `sink`.
  public ClaimRows(RowSink sink) {
    this.sink = sink;
  }

  /// Hands over all rows of a person.
  public void write(PersonClaims claims) {
    claims.visits().forEach(this::write);
  }

  private void write(Visit visit) {
    sink.row(visitRow.of(visit));
    for (Settlement settlement : visit.settlements) {
      sink.row(settlementRow.of(visit, settlement));
    }
    for (ChargeLine line : visit.lines) {
      sink.row(lineRow.of(line));
    }
    for (Coding diagnosis : visit.diagnoses) {
      sink.row(diagnosisRow.of(visit, diagnosis));
    }
    for (Coding operation : visit.operations) {
      sink.row(operationRow.of(visit, operation));
    }
    if (!visit.settlementList.isEmpty()) {
      sink.row(listRow.of(visit));
    }
  }
}
