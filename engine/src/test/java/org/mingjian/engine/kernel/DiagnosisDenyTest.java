package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingjian.engine.Trial.ITEM;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class DiagnosisDenyTest {
  private final Trial trial = Trial.of("diagnosis-deny").points("codes,icd", ITEM + ",Z34;O");

  @Test
  void blamesAnItemAForbiddingDiagnosis() {
    assertEquals("L1 by points-1: O80/O;Z34 10.00", judge("I10", "O80").text());
  }

  @Test
  void showsTheMainDiagnosisBeforeAllOthers() {
    assertEquals("L1 by points-1: Z34.0/O;Z34 10.00", judge("Z34.0", "O80", "O10").text());
    assertEquals("L1 by points-1: O10/O;Z34 10.00", judge("I10", "O80", "O10").text());
  }

  @Test
  void passesOtherDiagnoses() {
    assertEquals("clear 1", judge("I10", "Z35").text());
  }

  @Test
  void cannotTellWithoutADiagnosis() {
    assertEquals("NO_DIAGNOSIS 1", trial.line(line -> {}).text());
  }

  @Test
  void fillsBlanksFromTheParameter() {
    Trial filled =
        Trial.of("diagnosis-deny").parameter("icd", "O;Z33").points("codes,icd", ITEM + ",");
    assertEquals(
        "L1 by points-1: Z33/O;Z33 10.00",
        filled.visit(visit -> visit.diagnosis("Z33").line("L1", line -> {})).text());
  }

  private Verdict judge(String main, String... others) {
    return trial.visit(visit -> {
      visit.mainDiagnosis(main);
      List.of(others).forEach(visit::diagnosis);
      visit.line("L1", line -> {});
    });
  }
}
