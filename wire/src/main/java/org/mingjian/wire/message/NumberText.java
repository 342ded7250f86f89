package org.mingjian.wire.message;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;
import org.mingjian.values.Decimals;

/// Reads numbers as clients write them: texts and numbers, blanks inside, exponents.
final class NumberText {
  private static final int MAX_DIGITS = 17;
  private static final int LONGEST = 40;

  private NumberText() {}

  /// The number at `scale`, rounded half away from zero; empty if there is none.
  static OptionalLong read(String text, int scale) {
    OptionalLong plain = Decimals.parse(text, scale);
    return plain.isPresent() || text.length() > LONGEST ? plain : readOther(text, scale);
  }

  private static OptionalLong readOther(String text, int scale) {
    try {
      BigDecimal value = new BigDecimal(text.replace(" ", "").replace(",", ""));
      // An exponent may ask for a number of a thousand million digits.
      boolean huge = (long) value.precision() - value.scale() + scale > MAX_DIGITS;
      boolean tiny = value.scale() > MAX_DIGITS + LONGEST;
      if (huge || tiny) {
        return OptionalLong.empty();
      }
      return OptionalLong.of(
          value.setScale(scale, RoundingMode.HALF_UP).unscaledValue().longValueExact());
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }
}
