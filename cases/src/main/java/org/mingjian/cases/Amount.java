package org.mingjian.cases;

/// Money of a line or a case: all of it, and the fund's share, in fen.
///
/// @param totalFen all of it
/// @param fundFen what the fund pays of it
public record Amount(long totalFen, long fundFen) {
  /// Nothing.
  public static final Amount ZERO = new Amount(0, 0);

  /// The sum.
  public Amount plus(Amount other) {
    return new Amount(
        Math.addExact(totalFen, other.totalFen), Math.addExact(fundFen, other.fundFen));
  }

  /// The difference; may be below zero.
  public Amount minus(Amount other) {
    return new Amount(
        Math.subtractExact(totalFen, other.totalFen), Math.subtractExact(fundFen, other.fundFen));
  }

  /// The larger of each part.
  public Amount max(Amount other) {
    return new Amount(Math.max(totalFen, other.totalFen), Math.max(fundFen, other.fundFen));
  }

  /// The smaller of each part.
  public Amount min(Amount other) {
    return new Amount(Math.min(totalFen, other.totalFen), Math.min(fundFen, other.fundFen));
  }

  /// Whether there is nothing in either part.
  public boolean isZero() {
    return totalFen == 0 && fundFen == 0;
  }

  /// Whether the fund's part is a part of it all, and neither is below zero.
  public boolean isWhole() {
    return fundFen >= 0 && fundFen <= totalFen;
  }

  /// Whether it can be taken from `whole` and leaves an amount that can be.
  public boolean isPartOf(Amount whole) {
    return equals(whole) || isWhole() && whole.minus(this).isWhole();
  }

  /// Whether a part is below zero.
  public boolean isNegative() {
    return totalFen < 0 || fundFen < 0;
  }
}
