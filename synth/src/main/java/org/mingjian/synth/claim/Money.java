package org.mingjian.synth.claim;

import org.mingjian.values.Decimals;

/// What a line charges: quantity at scale 4, unit price in yuan at scale 6, amount in fen.
public record Money(long quantity, long unitPrice, long amount) {
  private static final long TO_FEN =
      Decimals.unit(Decimals.QUANTITY_SCALE + Decimals.PRICE_SCALE - Decimals.MONEY_SCALE);

  /// Quantity times price, rounded to the fen.
  public static Money of(long quantity, long unitPrice) {
    return new Money(quantity, unitPrice, Decimals.proportion(quantity, unitPrice, TO_FEN));
  }

  /// A whole number of units as a quantity.
  public static long units(long count) {
    return count * Decimals.unit(Decimals.QUANTITY_SCALE);
  }
}
