package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingjian.engine.Trial.ITEM;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class DiagnosisAllowTest {
  private final Trial trial = Trial.of("diagnosis-allow").points("codes,icd", ITEM + ",E12;E11");

  @Test
  void blamesAnItemWithoutAnAllowedDiagnosis() {
    Verdict verdict = judge("J45.900", "I10.x00");
    assertEquals(
        "L1 by points-1: I10.x00;J45.900/E11;E12 10.00".toUpperCase(Locale.ROOT),
        verdict.text().toUpperCase(Locale.ROOT));
    assertEquals(ITEM + "|I10.X00、J45.900|E11、E12|||", verdict.message());
  }

  @Test
  void passesAnyDiagnosisThatBeginsWithAPrefix() {
    assertEquals("clear 1", judge("I10.x00", "e12.901").text());
  }

  @Test
  void cannotTellWithoutADiagnosis() {
    assertEquals("NO_DIAGNOSIS 1", judge().text());
    assertEquals(
        "TCM_DIAGNOSES_ONLY 1",
        trial.visit(visit -> visit.tcmDiagnosis().line("L1", line -> {})).text());
  }

  @Test
  void cannotTellWhatNobodyHasCoded() {
    Trial uncoded = Trial.of("diagnosis-allow").points("codes,icd", ITEM + ",");
    assertEquals("LIMIT_NOT_CODED 1", uncoded.line(line -> {}).text());
  }

  @Test
  void letsAHitWinOverAPointNobodyHasCoded() {
    Trial both = Trial.of("diagnosis-allow").points("codes,icd", ITEM + ",", ITEM + ",E11");
    assertEquals(
        "L1 by points-2: I10/E11 10.00",
        both.visit(visit -> visit.diagnosis("I10").line("L1", line -> {})).text());
  }

  @Test
  void letsAnUncodedPointWinOverAClearOne() {
    Trial both = Trial.of("diagnosis-allow").points("codes,icd", ITEM + ",I10", ITEM + ",");
    assertEquals(
        "LIMIT_NOT_CODED 1",
        both.visit(visit -> visit.diagnosis("I10").line("L1", line -> {})).text());
  }

  private Verdict judge(String... diagnoses) {
    return trial.visit(visit -> {
      List.of(diagnoses).forEach(visit::diagnosis);
      visit.line("L1", line -> {});
    });
  }
}
