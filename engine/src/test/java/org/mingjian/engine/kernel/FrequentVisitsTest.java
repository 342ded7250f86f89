package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.mingjian.claims.draft.PersonBatchBuilder;
import org.mingjian.claims.draft.VisitDraft;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;
import org.mingjian.engine.frame.DayRange;
import org.mingjian.values.CivilTime;

class FrequentVisitsTest {

  @Test
  void blamesTheVisitsOfADayBeyondTheLimit() {
    Verdict verdict =
        judge(trial("PI").parameter("perDay", "2"), "03-01", "03-01", "03-01", "03-01");
    assertEquals("2025-03-01: 4/2 20.00", verdict.text());
    assertEquals("|4|2|日||", verdict.message());
    assertEquals(4, verdict.finding().evidence().facts().size());
  }

  @Test
  void passesTheLimit() {
    assertEquals(
        "clear 2", judge(trial("PI").parameter("perDay", "2"), "03-01", "03-01", "03-02").text());
  }

  @Test
  void cutsMonthsQuartersAndYearsByTheCalendar() {
    String[] days = {"01-01", "03-31", "04-01", "04-30"};
    assertEquals(
        "2025-04: 2/1 10.00, clear 2", judge(trial("PI").parameter("perMonth", "1"), days).text());
    assertEquals(
        "2025-Q1: 2/1 10.00, 2025-Q2: 2/1 10.00",
        judge(trial("PI").parameter("perQuarter", "1"), days).text());
    assertEquals("2025: 4/1 30.00", judge(trial("PI").parameter("perYear", "1"), days).text());
  }

  @Test
  void namesTheWindows() {
    String[] days = {"04-01", "04-02"};
    assertEquals("|2|1|月||", judge(trial("PI").parameter("perMonth", "1"), days).message());
    assertEquals("|2|1|季||", judge(trial("PI").parameter("perQuarter", "1"), days).message());
    assertEquals("|2|1|年||", judge(trial("PI").parameter("perYear", "1"), days).message());
  }

  @Test
  void happensOnTheFirstDayOfItsWindow() {
    String[] days = {"05-01", "05-02"};
    assertEquals("2025-05-01", firstDay("perMonth", days));
    assertEquals("2025-04-01", firstDay("perQuarter", days));
    assertEquals("2025-01-01", firstDay("perYear", days));
  }

  @Test
  void countsEachInstitutionForItself() {
    assertEquals("clear 2", atTwo(trial("PI").parameter("perDay", "1")).text());
  }

  @Test
  void countsAPersonAcrossInstitutions() {
    Verdict verdict = atTwo(trial("PERSON").parameter("perDay", "1"));
    assertEquals("2025-03-01: 2/1 10.00", verdict.text());
    assertEquals("", verdict.finding().place().institutionCode());
  }

  @Test
  void doesNotMixPersons() {
    assertEquals(
        "clear 2",
        trial("PERSON")
            .parameter("perYear", "1")
            .batch(
                new PersonBatchBuilder()
                    .person(
                        "P1", person -> person.visit("V1", visit -> visit.line("a", line -> {})))
                    .person(
                        "P2", person -> person.visit("V2", visit -> visit.line("b", line -> {}))))
            .text());
  }

  @Test
  void leavesOtherKindsAndExemptDiagnosesOut() {
    assertEquals("nothing", second(visit -> visit.medicalType("21"), "21").text());
    assertEquals("clear 1", second(visit -> visit.mainDiagnosis("Z51.1"), "11").text());
    assertEquals("2025", second(visit -> visit.diagnosis("Z51.1"), "11").blamed());
  }

  @Test
  void cannotTellAVisitOfUndeterminedKind() {
    assertEquals(
        "KIND_UNDETERMINED 1, clear 1", second(visit -> visit.medicalType("99"), "11").text());
  }

  @Test
  void judgesWindowsThatBeginInTheRange() {
    Trial trial = trial("PI").parameter("perMonth", "1");
    int day = CivilTime.day(LocalDate.of(2025, 3, 2));
    assertEquals(
        "nothing", judge(trial.range(new DayRange(day, day + 30)), "03-03", "03-04").text());
    assertEquals(
        "2025-03", judge(trial.range(new DayRange(day - 1, day)), "03-03", "03-04").blamed());
  }

  private static String firstDay(String parameter, String... days) {
    return judge(trial("PI").parameter(parameter, "1"), days).finding().blame().occurredAt();
  }

  private static Verdict second(Consumer<VisitDraft> draft, String first) {
    return trial("PERSON")
        .scenes("OUTPATIENT")
        .parameter("perYear", "1")
        .person(person ->
            person
                .visit("V1", visit -> visit.medicalType(first).line("a", line -> {}))
                .visit("V2", visit -> draft.accept(visit.line("b", line -> {}))));
  }

  @Test
  void countsAnInstitutionWhoseVisitsLieBetweenThoseOfAnother() {
    Verdict verdict =
        trial("PI")
            .parameter("perDay", "1")
            .person(person -> {
              for (int i = 1; i <= 4; i++) {
                String number = "" + i;
                String institution = "H" + i % 2;
                String at = "2025-03-01 10:0" + i + ":00";
                person.visit(
                    "V" + number,
                    visit ->
                        visit.institution(institution, "").line("L" + number, line -> line.at(at)));
              }
            });
    assertEquals("2025-03-01: 2/1 10.00, 2025-03-01: 2/1 10.00", verdict.text());
  }

  private static Verdict atTwo(Trial trial) {
    return trial.person(person ->
        person
            .visit("V1", visit -> visit.line("a", line -> {}))
            .visit("V2", visit -> visit.institution("H2", "").line("b", line -> {})));
  }

  private static Verdict judge(Trial trial, String... days) {
    return trial.person(person -> {
      for (int i = 0; i < days.length; i++) {
        String day = "2025-" + days[i];
        person.visit("V" + i, visit -> visit.line("L" + day, line -> line.at(day)));
      }
    });
  }

  private static Trial trial(String unit) {
    return Trial.of("frequent-visits")
        .parameter("kinds", "OUTPATIENT;EMERGENCY")
        .parameter("unit", unit)
        .parameter("exemptIcd", "Z51")
        .parameter("perDay", "0");
  }
}
