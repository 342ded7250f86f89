package org.mingjian.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
  private static final long SEED = 20250701;
  private static final int TRIALS = 20_000;

  @ParameterizedTest
  @CsvSource({
    "-12.50, -1250",
    "+3, 300",
    ".5, 50",
    "7., 700",
    "0, 0",
    "-0.00, 0",
    "12.500000, 1250",
    "000000000000000000012.5, 1250",
    "9999999999999999.99, 999999999999999999"
  })
  void readsPlainNumbersAsFen(String text, long fen) {
    assertEquals(OptionalLong.of(fen), Decimals.parse(text, Decimals.MONEY_SCALE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "+",
        ".",
        "-.",
        "--1",
        "+-1",
        "1-",
        "1.2.3",
        "1,000",
        "1e3",
        "0x1",
        " 1",
        "1 ",
        "１２",
        "12.505",
        "99999999999999999.99",
        "1234567890123456789"
      })
  void refusesWhatIsNoNumberOfTwoDecimals(String text) {
    assertTrue(Decimals.parse(text, Decimals.MONEY_SCALE).isEmpty(), text);
  }

  @Test
  void readsWhatItWrote() {
    Random random = new Random(SEED);
    for (int i = 0; i < TRIALS; i++) {
      long value = random.nextLong() % 1_000_000_000_000_000_000L >> random.nextInt(60);
      int scale = random.nextInt(Decimals.PRICE_SCALE + 1);
      String text = Decimals.format(value, scale);
      assertEquals(OptionalLong.of(value), Decimals.parse(text, scale), text);
    }
  }

  @Test
  void readsAsTheDecimalsOfTheLanguageDo() {
    Random random = new Random(SEED);
    for (int i = 0; i < TRIALS; i++) {
      String text = digits(random, 10) + "." + digits(random, 8);
      int scale = random.nextInt(Decimals.PRICE_SCALE + 1);
      assertEquals(exact(text, scale), Decimals.parse(text, scale), text + " at " + scale);
    }
  }

  private static String digits(Random random, int most) {
    StringBuilder text = new StringBuilder(random.nextInt(10) + "");
    for (int i = random.nextInt(most); i > 0; i--) {
      text.append(random.nextBoolean() ? 0 : random.nextInt(10));
    }
    return text.toString();
  }

  private static OptionalLong exact(String text, int scale) {
    BigDecimal number = new BigDecimal(text).stripTrailingZeros();
    return number.scale() > scale
        ? OptionalLong.empty()
        : OptionalLong.of(number.setScale(scale).unscaledValue().longValueExact());
  }

  @ParameterizedTest
  @CsvSource({"1250, 2, 12.5", "300, 2, 3", "-1, 2, -0.01", "0, 4, 0", "1000000, 2, 10000"})
  void writesTheShortestText(long value, int scale, String text) {
    assertEquals(text, Decimals.format(value, scale));
  }

  @Test
  void writesYuanWithBothDecimals() {
    assertEquals("12.50", Decimals.yuan(1250));
    assertEquals("-0.01", Decimals.yuan(-1));
    assertEquals("0.00", Decimals.yuan(0));
  }

  @ParameterizedTest
  @CsvSource({"10, 1, 4, 3", "-10, 1, 4, -3", "9, 1, 4, 2", "-9, 1, 4, -2", "0, 5, 3, 0"})
  void roundsHalvesAwayFromZero(long value, long numerator, long denominator, long expected) {
    assertEquals(expected, Decimals.proportion(value, numerator, denominator));
  }

  @Test
  void dividesExactlyWhereTheProductIsTooLongForALong() {
    Random random = new Random(SEED);
    for (int i = 0; i < TRIALS; i++) {
      long value = random.nextLong() >> random.nextInt(40);
      long denominator = 1 + (random.nextLong() >>> 1 + random.nextInt(62));
      long numerator = random.nextLong(denominator);
      assertEquals(
          quotient(value, numerator, denominator, RoundingMode.HALF_UP),
          Decimals.proportion(value, numerator, denominator),
          () -> value + " * " + numerator + " / " + denominator);
    }
  }

  @Test
  void cutsTheFractionWhereAskedTo() {
    assertEquals(2, Decimals.floorProportion(11, 1, 4));
    long value = Long.MAX_VALUE - 7;
    assertEquals(
        quotient(value, 999, 1000, RoundingMode.FLOOR), Decimals.floorProportion(value, 999, 1000));
  }

  private static long quotient(long value, long numerator, long denominator, RoundingMode mode) {
    return BigDecimal.valueOf(value)
        .multiply(BigDecimal.valueOf(numerator))
        .divide(BigDecimal.valueOf(denominator), 0, mode)
        .longValueExact();
  }
}
