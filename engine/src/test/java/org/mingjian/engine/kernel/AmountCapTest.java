package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingjian.engine.Trial.ITEM;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class AmountCapTest {
  private final Trial trial =
      Trial.of("amount-cap").money("cap").points("codes,cap,window", ITEM + ",15,DAY");

  @Test
  void passesTheCapItself() {
    assertEquals("clear 1", trial.line(line -> line.price("15")).text());
  }

  @Test
  void blamesWhatIsAboveTheCap() {
    Verdict verdict =
        trial.visit(visit ->
            visit
                .line("a", line -> line.price("10"))
                .line("b", line -> line.at("2025-03-01 11:00:00").price("10"))
                .line("c", line -> line.at("2025-03-01 12:00:00").price("10")));
    assertEquals("b by points-1: 20/15 5.00, c by points-1: 30/15 10.00, clear 1", verdict.text());
  }

  @Test
  void sumsOnlyWhatIsInScope() {
    assertEquals("clear 1", trial.line(line -> line.price("40").inScope("15")).text());
  }

  @Test
  void countsMoneyAfterRefunds() {
    assertEquals(
        "clear 1",
        trial
            .visit(visit ->
                visit
                    .line("a", line -> line.price("10").quantity("2"))
                    .line("b", line -> line.price("10").quantity("-1")))
            .text());
  }

  @Test
  void claimsNothingOfALineWithoutMoney() {
    assertEquals(
        "a by points-1: 20/15 5.00, b by points-1: 20/15 0.00",
        trial
            .visit(visit ->
                visit
                    .line("a", line -> line.price("20"))
                    .line("b", line -> line.price("0.01").quantity("0.1").amount("0")))
            .text());
  }

  @ParameterizedTest
  @CsvSource({
    "VISIT, 2025-03-09, H1, ''",
    "DAY, 2025-03-01, H1, b",
    "DAY, 2025-03-02, H1, ''",
    "2D, 2025-03-02, H1, b",
    "2D, 2025-03-03, H1, ''",
    "MONTH, 2025-03-31, H1, b",
    "MONTH, 2025-04-01, H1, ''",
    "YEAR, 2025-12-31, H1, b",
    "YEAR, 2025-12-31, H2, ''",
    "YEAR, 2026-01-01, H1, ''",
  })
  void sumsOverTheWindowAtOneInstitution(
      String window, String day, String institution, String blamed) {
    Trial trial =
        Trial.of("amount-cap").money("cap").points("codes,cap,window", ITEM + ",15," + window);
    assertEquals(
        blamed,
        trial
            .person(person ->
                person
                    .visit(
                        "V1",
                        visit ->
                            visit.institution("H1", "").line("a", line -> line.at("2025-03-01")))
                    .visit(
                        "V2",
                        visit ->
                            visit.institution(institution, "").line("b", line -> line.at(day))))
            .blamed());
  }
}
