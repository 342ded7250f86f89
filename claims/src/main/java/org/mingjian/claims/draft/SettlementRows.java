package org.mingjian.claims.draft;

import org.mingjian.claims.SettlementColumns;
import org.mingjian.claims.extract.TextHash;

/// Writes drafted settlements into columns.
final class SettlementRows {
  private SettlementRows() {}

  static void fill(SettlementColumns columns, int first, int visit, SortedVisit drafted) {
    int s = first;
    for (SettlementDraft settlement : drafted.settlements()) {
      columns.visit[s] = visit;
      columns.time[s] = settlement.second;
      columns.total[s] = settlement.totalFen;
      columns.fundPaid[s] = settlement.fundFen;
      columns.idHash[s] = TextHash.of(settlement.settlementId);
      columns.initialHash[s] = TextHash.of(settlement.initialId);
      columns.flags[s] = settlement.refund ? (byte) SettlementColumns.REFUND : 0;
      s++;
    }
  }
}
