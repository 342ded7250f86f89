package org.mingjian.engine.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.values.MingjianException;

/// The line charges 3 pieces at 2.50 yuan, 6 yuan of them in scope, for 7 days.
class NumbersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "line.quantity + line.price == 5.5",
        "line.quantity - line.price == 0.5",
        "line.price - line.quantity == -0.5",
        "line.quantity * line.price == line.amount",
        "line.price * line.quantity * 2 == 15",
        "-line.price == -2.5",
        "line.amount - line.inScope == 1.5",
        "line.inScope + line.supplyDays == 13",
        "line.supplyDays + line.inScope == 13.00",
        "7 == line.supplyDays",
        "-line.price < - 0.5",
        "-line.price in [-2.5, 1.5]",
        "line.supplyDays > -7",
        "line.price in [1.0, 2.5]",
        "line.supplyDays in [6, 7]",
        "line.date - visit.beginDate == 1",
        "visit.beginDate - line.date == -1",
        "line.date > visit.beginDate",
        "line.date >= date('2025-03-02')",
        "line.date <= date('2025-03-02')",
        "line.date < date('2025-03-03')",
        "date('2025-03-01') < line.date",
        "line.quantity > line.price",
        "line.price < line.quantity",
        "line.price <= 2.5",
        "line.price >= 2.5",
        "line.price < 2.500001",
        "line.price > 2.499999",
        "line.price != 2.51",
        "line.price <= line.price",
        "line.price * 0.5 <= 1.25",
        "line.amount > 0.6 * line.inScope",
        "line.quantity * line.price < 1000000000", // no long holds this bound at ten decimals
        "line.quantity * line.price > -1000000000",
      })
  void computesExactly(String condition) {
    assertEquals("L", text(condition).split(":")[0]);
    assertEquals("clear 1", text("!(" + condition + ")"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "line.price > 2.5",
        "line.price < 2.5",
        "line.price != 2.5",
        "line.price in [2, 3]",
        "line.supplyDays in [7.5]",
        "line.date > date('2025-03-02')",
        "line.price == 2.500001",
        "line.quantity < line.price"
      })
  void failsByTheLeastBit(String condition) {
    assertEquals("clear 1", text(condition));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "line.category + 1 > 0", "1 + line.category > 0", "line.category * 0 == 0",
        "line.quantity - line.category < 0", "line.category in [1]", "line.category < line.price",
        "line.price < line.category", "-line.category < 0"
      })
  void cannotComputeWithWhatIsAbsent(String condition) {
    assertEquals("CATEGORY_UNKNOWN 1", text(condition));
  }

  @Test
  void tellsTheReasonOfTheLeftSideFirst() {
    assertEquals("CATEGORY_UNKNOWN 1", text("line.category + institution.level > 0"));
    assertEquals("LEVEL_UNKNOWN 1", text("institution.level + line.category > 0"));
    assertEquals("LEVEL_UNKNOWN 1", text("institution.level > line.category"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "line.quantity * 999999999999999 * 1000000 > 0",
        "line.price * 999999999999999 + 999999999999999 > 0",
        "line.price * 1000000000 * 100 + line.quantity * 0.000001 > 0",
        "line.quantity * 0.000001 > line.price * 1000000000 * 100",
        "line.quantity * 3000000000000 - line.price * 0.000001 > 0",
      })
  void cannotTellBeyondEighteenDigits(String condition) {
    assertEquals("NUMBER_TOO_LARGE 1", text(condition));
  }

  @Test
  void refusesProductsOfTooManyDecimals() {
    assertTrue(refusal("line.price * line.price * 0.1 > 0").contains("小数"));
    assertEquals("clear 1", text("line.price * line.price > 6.25"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "line.price > 0.1234567",
        "line.price > 1e3",
        "line.price > 1234567890.123456",
        "line.price in [1e3]"
      })
  void refusesWhatItCannotHoldExactly(String condition) {
    assertTrue(refusal(condition).contains("不能精确表示"));
  }

  @ParameterizedTest
  @CsvSource({"2.5, clear 1", "2.499999, L", "2, L", "-1, L"})
  void readsThresholdsExactly(String threshold, String expected) {
    String text =
        Local.lines("line.price > param.most")
            .parameter("most", threshold)
            .line(line -> line.price("2.5"))
            .text();
    assertEquals(expected, text.replaceAll("L1:.*", "L"));
  }

  @ParameterizedTest
  @CsvSource({"D1, L1", "D1;D2, ''", "D2, ''"})
  void readsThresholdsOfOneText(String threshold, String blamed) {
    assertEquals(
        blamed,
        Local.lines("line.department == param.only")
            .parameter("only", threshold, "编码")
            .line(line -> line.department("D1", ""))
            .blamed());
  }

  @ParameterizedTest
  @CsvSource({"1;2, L1", "2;3, ''", "1, L1"})
  void readsThresholdsOfSeveralCodes(String threshold, String blamed) {
    assertEquals(
        blamed,
        Local.lines("line.department in param.those")
            .parameter("those", threshold, "编码")
            .line(line -> line.department("1", ""))
            .blamed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-02-29", "2025-3-1", "x"})
  void refusesWhatIsNoDate(String date) {
    assertTrue(refusal("line.date > date('" + date + "')").contains("不是日期"));
  }

  private static String text(String condition) {
    return Local.lines(condition)
        .visit(visit ->
            visit
                .hospitalLevel("")
                .begin("2025-03-01")
                .line(
                    "L",
                    line ->
                        line.at("2025-03-02")
                            .quantity("3")
                            .price("2.5")
                            .inScope("6.00")
                            .supplyDays(7)))
        .text();
  }

  private static String refusal(String condition) {
    return String.valueOf(
        assertThrows(MingjianException.class, () -> text(condition)).getMessage());
  }
}
