package org.mingjian.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;

/// Exact decimal numbers as scaled longs. The scale (digits after the point) is part of the name of
/// whatever holds the number: money has 2 (fen), quantities 4, unit prices 6.
public final class Decimals {
  /// Digits after the point of money in yuan; the long counts fen.
  public static final int MONEY_SCALE = 2;

  /// Digits after the point of a quantity.
  public static final int QUANTITY_SCALE = 4;

  /// Digits after the point of a unit price in yuan.
  public static final int PRICE_SCALE = 6;

  private static final int MAX_DIGITS = 18;
  private static final long NOT_A_NUMBER = -1;
  private static final long[] POWERS = powers();

  private Decimals() {}

  /// Ten to the power of `scale`, 0 to 18.
  public static long unit(int scale) {
    return POWERS[scale];
  }

  /// Reads plain decimal text (`-12.50`, `+3`, `.5`, `7.`) at `scale`. Further digits are accepted
  /// only if they are zero; anything else (exponents, grouping, 19 digits or more) is empty.
  public static OptionalLong parse(CharSequence text, int scale) {
    boolean signed = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+');
    long magnitude = magnitude(text, signed ? 1 : 0, scale);
    if (magnitude < 0) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(signed && text.charAt(0) == '-' ? -magnitude : magnitude);
  }

  /// The number without its sign, from a place on; negative where it is none.
  private static long magnitude(CharSequence text, int from, int scale) {
    int point = point(text, from);
    int fraction = Math.min(point + 1, text.length());
    int end = Math.min(fraction + scale, text.length());
    boolean without = point == from && fraction == text.length();
    long value = without ? NOT_A_NUMBER : digits(digits(0, text, from, point), text, fraction, end);
    int missing = scale - (end - fraction);
    if (value < 0 || value > POWERS[MAX_DIGITS - missing] || !isZero(text, end)) {
      return NOT_A_NUMBER;
    }
    return value * POWERS[missing];
  }

  private static int point(CharSequence text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '.') {
      at++;
    }
    return at;
  }

  /// `value` with further digits behind it.
  private static long digits(long value, CharSequence text, int from, int to) {
    long longer = value;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9' || longer < 0 || longer >= POWERS[MAX_DIGITS - 1]) {
        return NOT_A_NUMBER;
      }
      longer = longer * 10 + (c - '0');
    }
    return longer;
  }

  private static boolean isZero(CharSequence text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) != '0') {
        return false;
      }
    }
    return true;
  }

  /// The shortest plain text of a scaled number: `12.5`, `3`, `-0.01`.
  public static String format(long value, int scale) {
    BigDecimal plain = BigDecimal.valueOf(value, scale).stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
  }

  /// Money in fen as yuan with two decimals: `12.50`.
  public static String yuan(long fen) {
    return BigDecimal.valueOf(fen, MONEY_SCALE).toPlainString();
  }

  /// `value * numerator / denominator`, exact before rounding half away from zero. `denominator` is
  /// positive.
  public static long proportion(long value, long numerator, long denominator) {
    long high = Math.multiplyHigh(value, numerator);
    long low = value * numerator;
    if ((high == 0 && low >= 0) || (high == -1 && low < 0)) {
      long quotient = low / denominator;
      long rest = Math.abs(low % denominator);
      return rest >= denominator - rest ? quotient + (low < 0 ? -1 : 1) : quotient;
    }
    return BigDecimal.valueOf(value)
        .multiply(BigDecimal.valueOf(numerator))
        .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /// `value * numerator / denominator`, exact before cutting the fraction; for values that are not
  /// negative.
  public static long floorProportion(long value, long numerator, long denominator) {
    if (Math.multiplyHigh(value, numerator) == 0 && value * numerator >= 0) {
      return value * numerator / denominator;
    }
    return BigDecimal.valueOf(value)
        .multiply(BigDecimal.valueOf(numerator))
        .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.FLOOR)
        .longValueExact();
  }

  private static long[] powers() {
    long[] result = new long[MAX_DIGITS + 1];
    result[0] = 1;
    for (int i = 1; i <= MAX_DIGITS; i++) {
      result[i] = result[i - 1] * 10;
    }
    return result;
  }
}
