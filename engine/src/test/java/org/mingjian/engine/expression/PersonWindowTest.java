package org.mingjian.engine.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.claims.draft.PersonBatchBuilder;
import org.mingjian.claims.draft.PersonDraft;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;
import org.mingjian.values.MingjianException;

class PersonWindowTest {
  private static final String MORE_THAN_TWO = "window.visits().count() > 2";

  @ParameterizedTest
  @CsvSource({
    "DAY, 03-01 03-01 03-01 03-02, 2025-03-01",
    "MONTH, 03-01 03-15 03-31 04-01, 2025-03",
    "QUARTER, 01-01 02-15 03-31 04-01, 2025-Q1",
    "YEAR, 01-01 06-15 12-31, 2025",
    "MONTH, 03-30 03-31 04-01, ''",
    "MONTH, 03-01 03-02 03-03 05-01 05-02 05-03, 2025-03 2025-05",
  })
  void blamesCalendarWindows(String window, String days, String blamed) {
    Verdict verdict =
        Local.windows(window, MORE_THAN_TWO).person(person -> add(person, days.split(" ")));
    assertEquals(blamed, verdict.blamed());
  }

  @Test
  void claimsTheMoneyOfTheVisitsAtWhichItHolds() {
    Verdict verdict =
        Local.windows("MONTH", MORE_THAN_TWO)
            .person(person -> add(person, "03-01", "03-02", "03-03", "03-04"));
    assertEquals("2025-03: 4/2 20.00", verdict.text());
    assertEquals("2025-03-01", verdict.finding().blame().occurredAt());
  }

  @Test
  void looksAtTheLastVisitOfTheWindow() {
    String when = "window.visits().count() == 2";
    assertEquals(
        "clear 1",
        Local.windows("MONTH", when)
            .person(person -> add(person, "03-01", "03-02", "03-03"))
            .text());
  }

  @Test
  void asksEachPersonByItself() {
    PersonBatchBuilder two =
        new PersonBatchBuilder()
            .person("P1", person -> add(person, "03-01", "03-02"))
            .person("P2", person -> add(person, "03-01", "03-02", "03-03"));
    assertEquals(
        "2025-03: 3/2 10.00, clear 1", Local.windows("MONTH", MORE_THAN_TWO).batch(two).text());
  }

  @Test
  void countsNamedVisitsOnly() {
    Trial trial =
        Local.windows("MONTH", "window.visits('late').count() > 1")
            .parameter("visits_late", "visit.beginDate > date('2025-03-02')");
    assertEquals("clear 1", trial.person(person -> add(person, "03-01", "03-02", "03-03")).text());
    assertEquals(
        "2025-03", trial.person(person -> add(person, "03-01", "03-03", "03-04")).blamed());
  }

  @Test
  void isAboutTheVisitsOfTheRule() {
    Trial trial =
        Local.windows("MONTH", "window.visits().count() > 1")
            .parameter("of", "visit.beginDate > date('2025-03-02')");
    assertEquals(
        "2025-03: 2/1 10.00",
        trial.person(person -> add(person, "03-01", "03-03", "03-04")).text());
  }

  @Test
  void countsAnUndeterminedWindowOnce() {
    Trial trial = Local.windows("MONTH", "window.visits().count() > 1 && visit.days > 3");
    assertEquals(
        "STAY_DATES_UNKNOWN 1", trial.person(person -> add(person, "03-01", "03-02")).text());
  }

  @Test
  void showsTheVisitsOfTheWindow() {
    Verdict verdict =
        Local.windows("MONTH", "window.visits().count() > 1")
            .person(person -> add(person, "03-01", "03-02", "04-05"));
    assertEquals(
        "[visit:1, visit:2, window:2025-03]",
        verdict.findings().getFirst().evidence().facts().stream()
            .map(fact -> fact.subject())
            .toList()
            .toString());
  }

  @Test
  void putsVisitsInTheOrderOfTheirDays() {
    Verdict verdict =
        Local.windows("MONTH", "window.visits().count() > 1")
            .person(person -> add(person, "04-02", "03-05", "04-01", "03-01", "03-02"));
    assertEquals("2025-03: 3/1 20.00, 2025-04: 2/1 10.00", verdict.text());
  }

  @Test
  void refusesAnUnknownWindow() {
    Trial trial = Local.windows("WEEK", MORE_THAN_TWO);
    String message =
        String.valueOf(
            assertThrows(MingjianException.class, () -> trial.visit(visit -> {})).getMessage());
    assertTrue(message.contains("“WEEK” 不是日历窗口"), message);
  }

  private static PersonDraft add(PersonDraft person, String... days) {
    for (int i = 0; i < days.length; i++) {
      String day = "2025-" + days[i];
      person.visit("" + (i + 1), visit -> visit.begin(day).line("L", line -> line.at(day)));
    }
    return person;
  }
}
