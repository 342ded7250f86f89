package org.mingjian.engine.census;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.claims.draft.PersonBatchBuilder;

class ReadmissionRateTest {
  private final StayRateTrial rate = new StayRateTrial("readmission-rate");

  ReadmissionRateTest() {
    rate.trial.parameter("withinDays", "31").parameter("exemptIcd", "Z51;C");
  }

  @ParameterizedTest
  @CsvSource({
    "01-05 01-07 I10.0, 1/2", // the day the first ended
    "02-05 02-06 I10.9, 1/2",
    "02-06 02-07 I10.9, 0/2", // 32 days after
    "01-04 01-07 I10.9, 0/2", // before it ended
    "01-08 01-09 I11.0, 0/2",
    "01-08 01-09 I10 H2, 0/1",
    "01-08 01-09 I10 H1 24, 0/2", // a transfer
    "01-08 01-09 i10 H1 22, 1/2",
  })
  void countsStaysFollowedByAnotherForTheSame(String later, String expected) {
    String figure = rate.stays("01-01 01-05 I10.0", later).figures();
    assertEquals("H1 " + expected, figure.replaceAll(" (HIT|CLEAR).*", ""));
  }

  @Test
  void takesTheNextStayAtTheSameHospital() {
    assertEquals(
        "H1 1/2 HIT, H2 0/1 CLEAR",
        rate.stays("01-01 01-05 I10", "01-10 01-12 I10 H2", "01-20 01-22 I10").figures());
    assertEquals(
        "H1 0/3 CLEAR",
        rate.stays("01-01 01-05 I10", "01-10 01-12 J18", "01-20 01-22 I10").figures());
  }

  @Test
  void passesExemptDiagnoses() {
    assertEquals("H1 0/2 CLEAR", rate.stays("01-01 01-05 Z51.1", "01-10 01-12 Z51.1").figures());
    assertEquals("H1 0/2 CLEAR", rate.stays("01-01 01-05 C50.1", "01-10 01-12 C50.2").figures());
    rate.trial.parameter("exemptIcd", "I10.1");
    assertEquals("H1 0/2 CLEAR", rate.stays("01-01 01-05 I10.0", "01-10 01-12 I10.1").figures());
    assertEquals("H1 0/2 CLEAR", rate.stays("01-01 01-05 I10.1", "01-10 01-12 I10.0").figures());
  }

  @Test
  void cannotTellWithoutTheMainDiagnoses() {
    assertEquals(
        "MAIN_DIAGNOSIS_UNKNOWN 1, of 1", rate.stays("01-01 01-05 -", "03-01 03-02 I10").text());
    assertEquals(
        "MAIN_DIAGNOSIS_UNKNOWN 1, of 1", rate.stays("01-01 01-05 I10", "01-06 01-07 -").text());
  }

  @Test
  void cannotTellAStayWhoseSuccessorHasNoDiagnosis() {
    // Two of five are unknown: the second, and the first because of it.
    assertEquals(
        "H1 0/5 MAIN_DIAGNOSIS_UNKNOWN",
        rate.stays(
                "01-01 01-05 I10",
                "01-06 01-07 -",
                "02-01 02-02 J18",
                "02-10 02-11 K29",
                "02-20 02-21 N18")
            .figures());
  }

  @Test
  void needsNoDiagnosisOfALaterStayThatIsNoReturn() {
    assertEquals(
        "H1 0/4 CLEAR",
        rate.stays("01-01 01-02 I10", "03-01 03-02 -", "03-03 03-04 J18", "03-05 03-06 K29")
            .figures());
  }

  @Test
  void judgesTheWindowInWhichStaysEnd() {
    assertEquals(
        "H1 2025-Q1: 50/40, of 2",
        rate.stays("02-01 02-03 J18", "03-27 03-31 I10", "04-01 04-02 I10").text());
  }

  @Test
  void leavesOutStaysThatHaveNotEnded() {
    assertEquals("H1 1/1 HIT", rate.stays("01-01 01-05 I10", "01-06 - I10").figures());
    assertEquals("", rate.stays("01-01 - I10").figures());
  }

  @Test
  void countsStaysOnlyThatAreLiveAndOfTheRule() {
    rate.trial.insurance("310");
    assertEquals("", rate.stays("01-01 01-01 I10 H1 11").figures());
    assertEquals(
        "H1 0/1 CLEAR",
        rate.person(person ->
                StayRateTrial.add(person, "01-01 01-05 I10")
                    .visit(
                        "other",
                        visit ->
                            visit
                                .medicalType("21")
                                .insuranceType("390")
                                .institution("H1", "")
                                .begin("2025-01-06")
                                .end("2025-01-07")
                                .mainDiagnosis("I10")
                                .line("a", line -> {}))
                    .visit(
                        "empty",
                        visit ->
                            visit
                                .medicalType("21")
                                .institution("H1", "")
                                .begin("2025-01-06")
                                .end("2025-01-07")
                                .mainDiagnosis("I10")))
            .figures());
  }

  @Test
  void doesNotTakeAnotherPersonForTheSame() {
    PersonBatchBuilder two =
        new PersonBatchBuilder()
            .person("P1", person -> StayRateTrial.add(person, "01-01 01-05 I10"))
            .person("P2", person -> StayRateTrial.add(person, "01-06 01-08 I10"));
    assertEquals("H1 0/2 CLEAR", rate.persons(two).figures());
  }

  @Test
  void tellsTheFiguresOfAdmissionDepartments() {
    Concluded concluded =
        rate.person(person -> {
          StayRateTrial.add(person, "01-01 01-05 I10");
          person.visit(
              "W",
              visit ->
                  visit
                      .medicalType("21")
                      .department("D1", "内科")
                      .begin("2025-02-01")
                      .end("2025-02-03")
                      .mainDiagnosis("I10")
                      .line("a", line -> {}));
        });
    assertEquals("D1 0/1", concluded.figures(IndicatorValue.Scope.DEPARTMENT));
    assertEquals("", concluded.figures(IndicatorValue.Scope.DOCTOR));
  }
}
