package org.mingjian.claims.draft;

import org.mingjian.values.Decimals;

/// A settlement being drafted.
public final class SettlementDraft {
  private static final int LAST = DraftText.moment("2025-03-31 12:00:00").second();

  final String settlementId;
  int second = LAST;
  long totalFen;
  long fundFen;
  String initialId = "";
  boolean refund;

  SettlementDraft(String settlementId) {
    this.settlementId = settlementId;
  }

  /// When it was settled; 2025-03-31 12:00:00 if not set.
  public SettlementDraft at(String text) {
    return at(DraftText.moment(text).second());
  }

  /// When it was settled, as [org.mingjian.values.CivilTime] counts.
  public SettlementDraft at(int second) {
    this.second = second;
    return this;
  }

  /// Total and fund amount in yuan; 0 if not set.
  public SettlementDraft paid(String total, String fund) {
    return paid(
        DraftText.scaled(total, Decimals.MONEY_SCALE),
        DraftText.scaled(fund, Decimals.MONEY_SCALE));
  }

  /// Total and fund amount in fen.
  public SettlementDraft paid(long total, long fund) {
    totalFen = total;
    fundFen = fund;
    return this;
  }

  /// Makes it a refund of the settlement of this id; empty for a refund that names none.
  public SettlementDraft refundOf(String settlement) {
    initialId = settlement;
    refund = true;
    return this;
  }
}
