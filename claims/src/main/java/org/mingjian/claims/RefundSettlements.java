package org.mingjian.claims;

import java.util.HashMap;
import java.util.Map;

/// Lets refund settlements that have no lines of their own act on the settlement they name.
final class RefundSettlements {
  private static final byte OUTCOMES =
      SettlementColumns.CANCELLED | SettlementColumns.REFUND_NOT_OPPOSITE;

  private final SettlementColumns settlements;
  private final LineColumns lines;
  private final VisitColumns visits;

  private RefundSettlements(PersonBatch batch) {
    settlements = batch.settlements;
    lines = batch.lines;
    visits = batch.visits;
  }

  /// Marks the settlements of `batch` and voids the lines of those cancelled.
  static void apply(PersonBatch batch) {
    RefundSettlements refunds = new RefundSettlements(batch);
    for (int person = 0; person < batch.personCount; person++) {
      int fromVisit = batch.firstVisit[person];
      int toVisit = batch.firstVisit[person + 1];
      refunds.applyTo(
          batch.visits.firstSettlement[fromVisit], batch.visits.firstSettlement[toVisit]);
    }
  }

  private void applyTo(int from, int to) {
    boolean headerOnly = false;
    for (int s = from; s < to; s++) {
      settlements.flags[s] &= ~OUTCOMES;
      headerOnly |= isRefund(s) && !hasLines(s);
    }
    if (headerOnly) {
      cancelNamed(from, to);
    }
  }

  private void cancelNamed(int from, int to) {
    Map<Long, Integer> byId = new HashMap<>();
    for (int s = from; s < to; s++) {
      byId.putIfAbsent(settlements.idHash[s], s);
    }
    for (int s = from; s < to; s++) {
      if (isRefund(s) && !hasLines(s)) {
        act(s, byId.getOrDefault(settlements.initialHash[s], -1));
      }
    }
  }

  private void act(int refund, int named) {
    boolean opposite =
        settlements.initialHash[refund] != 0
            && named >= 0
            && named != refund
            && settlements.total[named] == -settlements.total[refund]
            && settlements.fundPaid[named] == -settlements.fundPaid[refund];
    if (opposite) {
      settlements.flags[named] |= SettlementColumns.CANCELLED;
      voidLines(named);
    } else {
      settlements.flags[refund] |= SettlementColumns.REFUND_NOT_OPPOSITE;
    }
  }

  private boolean isRefund(int s) {
    return (settlements.flags[s] & SettlementColumns.REFUND) != 0 && settlements.total[s] <= 0;
  }

  private boolean hasLines(int s) {
    int visit = settlements.visit[s];
    for (int i = visits.firstLine[visit]; i < visits.firstLine[visit + 1]; i++) {
      if (lines.settlement[i] == s) {
        return true;
      }
    }
    return false;
  }

  private void voidLines(int s) {
    int visit = settlements.visit[s];
    for (int i = visits.firstLine[visit]; i < visits.firstLine[visit + 1]; i++) {
      if (lines.settlement[i] == s) {
        lines.netQuantity[i] = 0;
        lines.netAmount[i] = 0;
        lines.netInScope[i] = 0;
      }
    }
  }
}
