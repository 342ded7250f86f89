package org.mingjian.engine.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.engine.Trial;
import org.mingjian.engine.frame.RuleGate.Answer;

class RuleGateTest {
  @ParameterizedTest
  @CsvSource({
    "11, OUTPATIENT, L",
    "11, INPATIENT, nothing",
    "21, INPATIENT, L",
    "13, EMERGENCY;CHRONIC, L",
    "14, EMERGENCY;CHRONIC, L",
    "41, PHARMACY, L",
    "99, INPATIENT, KIND_UNDETERMINED 1",
  })
  void letsVisitsOfTheRulesKindsIn(String medicalType, String kinds, String expected) {
    Trial trial = Trial.of("banned-list").parameter("kind", "ANY").points("codes", Trial.ITEM);
    trial.scenes(kinds.split(";"));
    assertEquals(expected, text(trial, medicalType, "310"));
  }

  @ParameterizedTest
  @CsvSource({
    "310, L",
    "390, L",
    "510, nothing",
    "399, nothing",
    "'', INSURANCE_UNKNOWN 1",
    "999, INSURANCE_UNKNOWN 1",
  })
  void letsVisitsOfTheRulesInsurancesIn(String insurance, String expected) {
    Trial trial = Trial.of("banned-list").parameter("kind", "ANY").points("codes", Trial.ITEM);
    assertEquals(expected, text(trial.insurance("310", "390"), "11", insurance));
  }

  @Test
  void asksForTheInsuranceBeforeTheKind() {
    Trial trial = Trial.of("banned-list").parameter("kind", "ANY").points("codes", Trial.ITEM);
    trial.insurance("310").scenes("INPATIENT");
    assertEquals("INSURANCE_UNKNOWN 1", text(trial, "99", ""));
    assertEquals("KIND_UNDETERMINED 1", text(trial, "99", "310"));
    assertEquals("nothing", text(trial, "99", "390"));
  }

  @Test
  void aKnownAnswerHasNoReason() {
    assertThrows(IllegalStateException.class, Answer.YES::reason);
    assertThrows(IllegalStateException.class, Answer.NO::reason);
  }

  private static String text(Trial trial, String medicalType, String insurance) {
    String text =
        trial
            .visit(visit ->
                visit.medicalType(medicalType).insuranceType(insurance).line("L", line -> {}))
            .text();
    return text.startsWith("L ") ? "L" : text;
  }
}
