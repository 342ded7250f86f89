package org.mingjian.engine.kernel;

import org.mingjian.engine.frame.View;
import org.mingjian.values.Decimals;

/// What a price above its bound costs the fund.
final class Overcharge {
  private static final long FEN =
      Decimals.unit(Decimals.PRICE_SCALE + Decimals.QUANTITY_SCALE - Decimals.MONEY_SCALE);

  private Overcharge() {}

  /// (price − bound) × net quantity in fen, rounded half up, at most the line's net in-scope money.
  static long fen(View view, int line, long bound) {
    long above = view.lines.unitPrice[line] - bound;
    long fen = Decimals.proportion(above, view.lines.netQuantity[line], FEN);
    return Math.min(view.lines.netInScope[line], fen);
  }
}
