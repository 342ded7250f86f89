package org.mingjian.claims;

import org.mingjian.values.Decimals;

/// Fills what is left of a batch after refunds: the `net…` columns and [LineColumns#UNMATCHED] of
/// the lines, [SettlementColumns#CANCELLED] and [SettlementColumns#REFUND_NOT_OPPOSITE] of the
/// settlements.
///
/// A negative line first cancels the line it names, as far as that goes. What remains goes to
/// positive lines of the same visit, item and unit price: one of equal quantity left, else the
/// latest at or before it, else the latest; until nothing remains or no partner is left. After
/// that, a refund settlement without lines voids the settlement it names if it is exactly opposite
/// to it. Money left is proportional to quantity left, rounded half away from zero to the fen.
/// Source: claims-extract §3 (net).
public final class Netting {
  private Netting() {}

  /// Fills the columns of `batch`, whatever they held before. The owner of the batch calls it once,
  /// before handing it on.
  public static void fill(PersonBatch batch) {
    VisitNetting scratch = new VisitNetting(batch.lines);
    for (int visit = 0; visit < batch.visits.count; visit++) {
      fillVisit(batch, visit, scratch);
    }
    RefundSettlements.apply(batch);
  }

  private static void fillVisit(PersonBatch batch, int visit, VisitNetting scratch) {
    LineColumns lines = batch.lines;
    int from = batch.visits.firstLine[visit];
    int to = batch.visits.firstLine[visit + 1];
    boolean negative = false;
    for (int i = from; i < to; i++) {
      lines.flags[i] &= ~LineColumns.UNMATCHED;
      lines.netQuantity[i] = Math.max(lines.quantity[i], 0);
      negative |= lines.quantity[i] < 0;
    }
    if (negative) {
      scratch.cancel(from, to);
    }
    for (int i = from; i < to; i++) {
      fillMoney(lines, i);
    }
  }

  private static void fillMoney(LineColumns lines, int i) {
    long left = lines.netQuantity[i];
    boolean inScope = (lines.flags[i] & LineColumns.IN_SCOPE) != 0;
    if (left == lines.quantity[i]) {
      lines.netAmount[i] = left == 0 ? 0 : lines.amount[i];
      lines.netInScope[i] = left == 0 || !inScope ? 0 : lines.inScopeAmount[i];
    } else {
      lines.netAmount[i] = part(lines.amount[i], left, lines.quantity[i]);
      lines.netInScope[i] = inScope ? part(lines.inScopeAmount[i], left, lines.quantity[i]) : 0;
    }
  }

  private static long part(long money, long left, long quantity) {
    return left == 0 ? 0 : Decimals.proportion(money, left, quantity);
  }
}
