package org.mingjian.claims.draft;

import org.mingjian.values.Decimals;

/// A settlement being drafted.
public final class SettlementDraft {
  final String settlementId;
  String time = "2025-03-31 12:00:00";
  long totalFen;
  long fundFen;
  String initialId = "";
  boolean refund;

  SettlementDraft(String settlementId) {
    this.settlementId = settlementId;
  }

  /// When it was settled; 2025-03-31 12:00:00 if not set.
  public SettlementDraft at(String text) {
    time = text;
    return this;
  }

  /// Total and fund amount in yuan; 0 if not set.
  public SettlementDraft paid(String total, String fund) {
    totalFen = DraftText.scaled(total, Decimals.MONEY_SCALE);
    fundFen = DraftText.scaled(fund, Decimals.MONEY_SCALE);
    return this;
  }

  /// Makes it a refund of the settlement of this id; empty for a refund that names none.
  public SettlementDraft refundOf(String settlement) {
    initialId = settlement;
    refund = true;
    return this;
  }
}
