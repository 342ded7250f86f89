package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class CodedSexTest {
  private final Trial diagnosis = Trial.of("diagnosis-sex").points("icd,sex", "N80;C53,2");
  private final Trial operation = Trial.of("operation-sex").points("icd9,sex", "60.2,1");

  @Test
  void blamesADiagnosisOfTheOtherSex() {
    Verdict verdict = judge(diagnosis, 1);
    assertEquals("V1 by points-1: N80.900/2 30.00", verdict.text());
    assertEquals("|N80.900|女|||", verdict.message());
  }

  @Test
  void passesADiagnosisOfTheSameSex() {
    assertEquals("clear 1", judge(diagnosis, 2).text());
  }

  @Test
  void cannotTellWithoutTheSex() {
    assertEquals("SEX_UNKNOWN 1", judge(diagnosis, 0).text());
  }

  @Test
  void blamesAnOperationOfTheOtherSex() {
    assertEquals("V1 by points-1: 60.2900/1 30.00", judge(operation, 2).text());
    assertEquals("clear 1", judge(operation, 1).text());
  }

  @Test
  void leavesVisitsWithoutSuchCodesAlone() {
    assertEquals(
        "nothing", diagnosis.visit(visit -> visit.diagnosis("I10").line("a", line -> {})).text());
  }

  @Test
  void leavesVisitsWhollyGivenBackAlone() {
    assertEquals(
        "nothing",
        diagnosis
            .visit(visit ->
                visit.diagnosis("N80").line("a", line -> {}).line("b", line -> line.quantity("-1")))
            .text());
  }

  @Test
  void takesTheSmallestPointThatHits() {
    Trial trial =
        Trial.of("diagnosis-sex")
            .points("point_id,icd,sex", "a,N8,1", "b,N80;C53,2", "c,N80.9,2", "d,C53,2");
    assertEquals(
        "V1 by b: C53.900/2 10.00",
        trial
            .visit(
                visit -> visit.mainDiagnosis("C53.900").diagnosis("N80.900").line("L", line -> {}))
            .text());
  }

  @Test
  void takesTheSmallerPointWhicheverCodeComesFirst() {
    Trial trial = Trial.of("diagnosis-sex").points("point_id,icd,sex", "a,N80,2", "b,C53,2");
    assertEquals(
        "V1 by a: N80/2 10.00",
        trial
            .visit(visit -> visit.mainDiagnosis("C53").diagnosis("N80").line("L", line -> {}))
            .text());
  }

  @Test
  void takesPointsInForceWhenTheVisitBegan() {
    Trial trial =
        Trial.of("diagnosis-sex")
            .points("icd,sex,valid_from,valid_to", "N80,2,2025-03-01,2025-03-31");
    assertEquals("nothing", begun(trial, "2025-02-28").text());
    assertEquals("V1", begun(trial, "2025-03-01").blamed());
    assertEquals("V1", begun(trial, "2025-03-31").blamed());
    assertEquals("nothing", begun(trial, "2025-04-01").text());
  }

  @Test
  void asksForTheSceneFirst() {
    diagnosis.scenes("INPATIENT");
    assertEquals("nothing", judge(diagnosis, 1).text());
    assertEquals(
        "KIND_UNDETERMINED 1",
        diagnosis
            .visit(visit -> visit.medicalType("99").diagnosis("N80").line("a", line -> {}))
            .text());
  }

  @Test
  void cannotTellAVisitOfWhichNoScopeIsKnown() {
    assertEquals(
        "SCOPE_UNKNOWN 1",
        diagnosis
            .visit(visit -> visit.diagnosis("N80").line("a", line -> line.scopeUnknown()))
            .text());
    assertEquals(
        "V1",
        diagnosis
            .visit(visit ->
                visit.diagnosis("N80").line("a", line -> line.scopeUnknown()).line("b", line -> {}))
            .blamed());
  }

  private static Verdict begun(Trial trial, String begin) {
    return trial.visit(
        visit -> visit.begin(begin).diagnosis("N80").line("L", line -> line.at("2025-03-15")));
  }

  private static Verdict judge(Trial trial, int sex) {
    return trial.person(person ->
        person
            .sex(sex)
            .visit(
                "V1",
                visit ->
                    visit
                        .diagnosis("I10.x00")
                        .diagnosis("N80.900")
                        .operation("60.2900")
                        .line("a", line -> {})
                        .line("b", line -> line.quantity("2"))
                        .line("c", line -> line.selfPaid())));
  }
}
