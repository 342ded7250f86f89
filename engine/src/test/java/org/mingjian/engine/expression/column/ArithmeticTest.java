package org.mingjian.engine.expression.column;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.engine.expression.column.Arithmetic.Sign;
import org.mingjian.engine.expression.column.Compare.Relation;
import org.mingjian.engine.expression.column.NumberColumn.Constant;
import org.mingjian.finding.UndeterminedReason;

class ArithmeticTest {
  private static final long MOST = Long.MAX_VALUE;
  private static final Runs RUNS = new Runs();

  @ParameterizedTest
  @CsvSource({
    "PLUS, 0, 3, 0, 4, 7",
    "PLUS, 1, 35, 0, 4, 75", // 3.5 + 4
    "PLUS, 0, 4, 1, 35, 75",
    "MINUS, 0, 3, 0, 4, -1",
    "MINUS, 2, 350, 1, 5, 300",
    "MINUS, 1, 5, 2, 350, -300",
    "TIMES, 1, 35, 2, 40, 1400",
    "TIMES, 0, -3, 0, 4, -12",
  })
  void computesAtTheScaleItNeeds(
      Sign sign, int scale, long left, int rightScale, long right, long expected) {
    Arithmetic sum =
        Arithmetic.of(sign, new Constant(scale, left), new Constant(rightScale, right), RUNS.slots);
    assertEquals("" + expected, value(sum));
  }

  @ParameterizedTest
  @CsvSource({
    "PLUS, 9223372036854775807, 0, 9223372036854775807",
    "PLUS, 9223372036854775807, 1, TOO_LARGE",
    "PLUS, -9223372036854775807, -1, -9223372036854775808",
    "PLUS, -9223372036854775807, -2, TOO_LARGE",
    "PLUS, 9223372036854775807, -1, 9223372036854775806",
    "MINUS, -9223372036854775807, 1, -9223372036854775808",
    "MINUS, -9223372036854775807, 2, TOO_LARGE",
    "MINUS, 9223372036854775807, -1, TOO_LARGE",
    "MINUS, 9223372036854775807, 9223372036854775807, 0",
    "TIMES, 4611686018427387904, 2, TOO_LARGE",
    "TIMES, 4611686018427387904, -2, -9223372036854775808",
    "TIMES, 4611686018427387903, 2, 9223372036854775806",
    "TIMES, 4611686018427387905, -2, TOO_LARGE",
  })
  void isAbsentBeyondALong(Sign sign, long left, long right, String expected) {
    Arithmetic sum = Arithmetic.of(sign, new Constant(0, left), new Constant(0, right), RUNS.slots);
    assertEquals(expected, value(sum));
  }

  @Test
  void isAbsentWhereASideDoesNotFitTheScale() {
    Constant large = new Constant(0, MOST / 5);
    Constant small = new Constant(1, 1);
    assertEquals("TOO_LARGE", value(Arithmetic.of(Sign.PLUS, large, small, RUNS.slots)));
    assertEquals("TOO_LARGE", value(Arithmetic.of(Sign.PLUS, small, large, RUNS.slots)));
    assertEquals(
        "" + (MOST / 10 * 10 - 1),
        value(Arithmetic.of(Sign.MINUS, new Constant(0, MOST / 10), small, RUNS.slots)));
  }

  @ParameterizedTest
  @CsvSource({
    "LESS, 1 0 0",
    "AT_MOST, 1 1 0",
    "GREATER, 0 0 1",
    "AT_LEAST, 0 1 1",
    "EQUAL, 0 1 0",
    "DIFFERENT, 1 0 1"
  })
  void comparesWhateverTheScales(Relation relation, String truth) {
    assertEquals(truth, compared(relation, false));
    assertEquals(truth, compared(relation, true));
    assertEquals(
        compared(relation, false),
        new StringBuilder(compared(relation.turned(), false)).reverse().toString());
  }

  /// 2.5 held against 3, 2.5 and 2, as constants or as computed numbers.
  private static String compared(Relation relation, boolean computed) {
    Constant half = new Constant(1, 25);
    StringBuilder truth = new StringBuilder();
    for (Constant bound :
        new Constant[] {new Constant(0, 3), new Constant(2, 250), new Constant(0, 2)}) {
      NumberColumn right =
          computed ? Arithmetic.of(Sign.PLUS, bound, new Constant(0, 0), RUNS.slots) : bound;
      truth.append(RUNS.truth(Compare.of(relation, half, right, RUNS.slots))).append(' ');
    }
    return truth.toString().strip();
  }

  private static String value(NumberColumn column) {
    Numbers numbers = RUNS.numbers(column);
    if (numbers.isGiven(0)) {
      return "" + numbers.value(0);
    }
    assertEquals(Truth.of(UndeterminedReason.NUMBER_TOO_LARGE), numbers.truth(0));
    return "TOO_LARGE";
  }
}
