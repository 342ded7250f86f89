package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class DiagnosisOperationTest {
  private final Trial trial =
      Trial.of("diagnosis-operation")
          .points("object,icd9,icd", "胆囊切除,51.2,K81;K80", "胆囊癌根治,51.23;51.22,C23", "阑尾切除,47.1,K35");

  @Test
  void blamesAnOperationThatIsNotDoneForTheMainDiagnosis() {
    Verdict verdict = judge("I10", "51.2300", "47.0100");
    assertEquals("V1 by points-1: I10/C23;K80;K81 10.00", verdict.text());
    assertEquals("|I10|C23、K80、K81|||胆囊切除", verdict.message());
  }

  @Test
  void passesADiagnosisOfAnyPoint() {
    assertEquals("clear 1", judge("K80.1", "51.2300").text());
    assertEquals("clear 1", judge("C23.X", "51.2300").text());
  }

  @Test
  void looksAtTheMainOperationAlone() {
    assertEquals("nothing", judge("I10", "47.0100", "51.2300").text());
    assertEquals("nothing", judge("I10").text());
  }

  @Test
  void doesNotTakeAnotherDiagnosis() {
    assertEquals(
        "V1",
        trial
            .visit(visit ->
                visit
                    .mainDiagnosis("I10")
                    .diagnosis("K80")
                    .operation("51.23")
                    .line("a", line -> {}))
            .blamed());
  }

  @Test
  void cannotTellWithoutTheMainDiagnosis() {
    assertEquals("MAIN_DIAGNOSIS_UNKNOWN 1", judge("", "51.2300").text());
  }

  @Test
  void takesPointsInForceAlone() {
    Trial past =
        Trial.of("diagnosis-operation")
            .points("icd9,icd,valid_from", "51.2,K80,2026-01-01", "51.23,K81,");
    assertEquals(
        "V1 by points-2: K80/K81 10.00",
        past.visit(visit -> visit.mainDiagnosis("K80").operation("51.2300").line("a", line -> {}))
            .text());
  }

  private Verdict judge(String main, String... operations) {
    return trial.visit(visit -> {
      visit.mainDiagnosis(main);
      List.of(operations).forEach(visit::operation);
      visit.line("a", line -> {});
    });
  }
}
