package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingjian.engine.Trial.ITEM;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.claims.draft.VisitDraft;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

/// The operation lasts from 9 to 11 o'clock on the second of March.
class PerioperativeAntibioticTest {
  private static final String IN_TIME = "2025-03-02 08:00:00";
  private static final String LATE = "2025-03-03 11:00:01";

  private final Trial trial =
      Trial.of("perioperative-antibiotic")
          .table("perioperative_antibiotic", "codes", ITEM)
          .table(
              "incision_class",
              "codes,icd9,class,extended,valid_from",
              ",06,I,,",
              ",35;37,I,1,",
              ",47,II,,",
              ",06,III,,",
              ",38,I,,2026-01-01")
          .parameter("afterHours", "24")
          .parameter("extendedHours", "48")
          .parameter("minMinutesBefore", "30")
          .parameter("maxMinutesBefore", "120")
          .parameter("lookbackHours", "12")
          .parameter("infectionIcd", "A;J18");

  @ParameterizedTest
  @CsvSource({
    "2025-03-02 10:00:00, clear 2", // while it lasts
    "2025-03-03 11:00:00, clear 2",
    "2025-03-03 11:00:01, L2 by perioperative_antibiotic-1: 24/24 10.00; clear 1",
    "2025-03-04 13:30:00, L2 by perioperative_antibiotic-1: 50/24 10.00; clear 1",
  })
  void blamesWhatComesMoreThanADayAfter(String at, String expected) {
    assertEquals(expected, given("06.2", IN_TIME, at).text().replace(", ", "; "));
  }

  @ParameterizedTest
  @CsvSource({"2025-03-04 11:00:00, ''", "2025-03-04 11:00:01, L2"})
  void allowsTwoDaysAfterSomeOperations(String at, String blamed) {
    assertEquals(blamed, given("35.2", IN_TIME, at).blamed());
    assertEquals(blamed, given("37.1", IN_TIME, at).blamed());
  }

  @Test
  void allowsTwoDaysIfOneOfTheOperationsDoes() {
    Consumer<VisitDraft> both = visit -> visit.operation("35.2").operation("06.2");
    assertEquals("clear 1", stay(both.andThen(visit -> line(visit, "a", LATE))).text());
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-02 08:30:00, clear 1",
    "2025-03-02 08:30:01, 29/30;120",
    "2025-03-02 09:00:00, 0/30;120", // the very second of the cut
    "2025-03-02 07:00:00, clear 1",
    "2025-03-02 06:59:59, 121/30;120",
    "2025-03-02 06:59:00, 121/30;120",
    "2025-03-01 21:00:00, 720/30;120",
    "2025-03-01 20:59:59, clear 1", // given for something else
  })
  void wantsTheFirstHalfAnHourToTwoHoursBefore(String at, String expected) {
    String text = given("06.2", at).text();
    assertEquals(
        expected.startsWith("clear")
            ? expected
            : "L1 by perioperative_antibiotic-1: " + expected + " 10.00",
        text);
  }

  @Test
  void takesOneGivenInTimeForAllBefore() {
    assertEquals("clear 2", given("06.2", "2025-03-02 06:00:00", IN_TIME).text());
    assertEquals("L1 L2", given("06.2", "2025-03-02 06:00:00", "2025-03-02 08:45:00").blamed());
  }

  @Test
  void takesWhatThePatientPaysForGivenInTime() {
    Verdict verdict =
        stay(visit -> {
          line(visit.operation("06.2"), "a", "2025-03-02 06:00:00");
          visit.line("b", line -> line.at(IN_TIME).selfPaid());
        });
    assertEquals("clear 1", verdict.text());
  }

  @Test
  void doesNotTakeADateForGivenInTime() {
    Verdict verdict =
        stay(visit -> {
          visit.surgery("2025-03-02 00:45:00", "2025-03-02 02:00:00").operation("06.2");
          line(line(visit, "a", "2025-03-02 00:40:00"), "b", "2025-03-02");
        });
    assertEquals(
        "a by perioperative_antibiotic-1: 5/30;120 10.00, TIME_OF_DAY_UNKNOWN 1", verdict.text());
  }

  @Test
  void looksAtEachStayByItself() {
    Verdict verdict =
        trial.person(person ->
            person
                .visit("V1", visit -> line(operated(visit), "a", IN_TIME))
                .visit(
                    "V2",
                    visit ->
                        line(operated(visit).institution("H2", ""), "b", "2025-03-02 08:50:00")));
    assertEquals("b", verdict.blamed());
  }

  @ParameterizedTest
  @CsvSource({
    "06.2, LIVE",
    "47.0, nothing", // class II
    "99.9, nothing", // no clean one among them
    "'', nothing",
  })
  void isAboutCleanIncisionsOnly(String operation, String expected) {
    String text = given(operation, LATE).text();
    assertEquals(expected, text.equals("nothing") ? text : "LIVE");
  }

  @Test
  void isNotAboutStaysWithAnotherIncisionBeside() {
    assertEquals("nothing", late(visit -> visit.operation("06.2").operation("47.0")).text());
  }

  @Test
  void cannotTellWithAnOperationOfUnknownClass() {
    assertEquals(
        "INCISION_UNKNOWN 1", late(visit -> visit.operation("06.2").operation("99.9")).text());
    assertEquals(
        "INCISION_UNKNOWN 1", late(visit -> visit.operation("06.2").operation("38.1")).text());
  }

  @Test
  void cannotTellWithoutTheTimesOfTheOperation() {
    assertEquals(
        "SURGERY_TIME_UNKNOWN 1", late(visit -> operated(visit, "", "2025-03-02 11:00:00")).text());
    assertEquals(
        "SURGERY_TIME_UNKNOWN 1", late(visit -> operated(visit, "2025-03-02 09:00:00", "")).text());
  }

  @Test
  void passesInfections() {
    assertEquals("nothing", late(visit -> operated(visit).diagnosis("J18.9")).text());
    assertEquals("L", late(visit -> operated(visit).diagnosis("J17.9")).blamed());
  }

  @Test
  void isAboutStaysOnly() {
    assertEquals("nothing", late(visit -> operated(visit).medicalType("11")).text());
  }

  @Test
  void saysHowLongAfterAndBefore() {
    assertEquals(ITEM + "|术后24小时|不超过24小时|小时||", given("06.2", IN_TIME, LATE).message());
    assertEquals(ITEM + "|术前29分钟|30至120分钟|分钟||", given("06.2", "2025-03-02 08:30:01").message());
  }

  @Test
  void mayAllowNothingAfterTheOperation() {
    trial.parameter("afterHours", "0");
    Verdict verdict = given("06.2", IN_TIME, "2025-03-02 12:30:00");
    assertEquals("L2 by perioperative_antibiotic-1: 1/0 10.00, clear 1", verdict.text());
    assertEquals(ITEM + "|术后1小时|不超过0小时|小时||", verdict.message());
  }

  @Test
  void showsTheOperationInTheEvidence() {
    String evidence = given("06.2", IN_TIME, LATE).finding().evidence().toString();
    assertEquals(true, evidence.contains("oprn_oprt_endtime=2025-03-02 11:00:00"), evidence);
  }

  private Verdict given(String operation, String... times) {
    return stay(visit -> {
      if (!operation.isEmpty()) {
        visit.operation(operation);
      }
      for (int i = 0; i < times.length; i++) {
        line(visit, "L" + (i + 1), times[i]);
      }
    });
  }

  private Verdict late(Consumer<VisitDraft> draft) {
    return stay(draft.andThen(visit -> line(visit, "L", LATE)));
  }

  private Verdict stay(Consumer<VisitDraft> draft) {
    return trial.visit(visit -> {
      visit
          .medicalType("21")
          .begin("2025-03-01 08:00:00")
          .end("2025-03-08")
          .surgery("2025-03-02 09:00:00", "2025-03-02 11:00:00");
      draft.accept(visit);
    });
  }

  private static VisitDraft operated(VisitDraft visit) {
    return operated(visit.medicalType("21"), "2025-03-02 09:00:00", "2025-03-02 11:00:00");
  }

  private static VisitDraft operated(VisitDraft visit, String from, String to) {
    return visit.operation("06.2").surgery(from, to);
  }

  private static VisitDraft line(VisitDraft visit, String id, String at) {
    return visit.line(id, line -> line.at(at));
  }
}
