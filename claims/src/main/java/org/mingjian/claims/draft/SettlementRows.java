package org.mingjian.claims.draft;

import org.mingjian.claims.SettlementColumns;
import org.mingjian.values.ContentHash;

/// Writes drafted settlements into columns.
final class SettlementRows {
  private static final int HASH_DIGITS = 16;

  private SettlementRows() {}

  static void fill(SettlementColumns columns, int first, int visit, SortedVisit drafted) {
    int s = first;
    for (SettlementDraft settlement : drafted.settlements()) {
      columns.visit[s] = visit;
      columns.time[s] = settlement.time.second();
      columns.total[s] = settlement.totalFen;
      columns.fundPaid[s] = settlement.fundFen;
      columns.idHash[s] = hash(settlement.settlementId);
      columns.initialHash[s] = settlement.initialId.isEmpty() ? 0 : hash(settlement.initialId);
      columns.flags[s] = settlement.refund ? (byte) SettlementColumns.REFUND : 0;
      s++;
    }
  }

  private static long hash(String id) {
    return Long.parseUnsignedLong(ContentHash.of(id).prefix(HASH_DIGITS), 16);
  }
}
