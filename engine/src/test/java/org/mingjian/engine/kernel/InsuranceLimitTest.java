package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingjian.engine.Trial.ITEM;

import org.junit.jupiter.api.Test;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class InsuranceLimitTest {

  @Test
  void blamesAMaternityDrugUnderAnotherInsurance() {
    assertEquals("L1 by points-1: 310/MATERNITY 10.00", maternity("310", "11").text());
  }

  @Test
  void passesMaternityByInsuranceOrMedicalType() {
    assertEquals("clear 1", maternity("510", "11").text());
    assertEquals("clear 1", maternity("310", "51").text());
    assertEquals("clear 1", maternity("", "52").text());
    assertEquals("clear 1", maternity("310", "53").text());
  }

  @Test
  void cannotTellUnderAnUnknownInsurance() {
    assertEquals("INSURANCE_UNKNOWN 1", maternity("", "11").text());
    assertEquals("INSURANCE_UNKNOWN 1", maternity("999", "11").text());
  }

  @Test
  void knowsWorkInjuryOnlyByTheAreasTypes() {
    assertEquals("L1 by points-1: 410/WORK_INJURY 10.00", workInjury("", "410", "11").text());
    assertEquals("clear 1", workInjury("410;420", "420", "11").text());
    assertEquals("INSURANCE_UNKNOWN 1", workInjury("", "420", "11").text());
  }

  @Test
  void takesMaternityForNoWorkInjuryWhateverTheType() {
    assertEquals("L1 by points-1: /WORK_INJURY 10.00", workInjury("", "", "51").text());
  }

  @Test
  void namesTheInsurances() {
    assertEquals(ITEM + "|职工基本医疗保险|生育保险|||", maternity("310", "11").message());
    assertEquals(ITEM + "|险种不明|工伤保险|||", workInjury("", "", "51").message());
  }

  private static Verdict maternity(String insurance, String medicalType) {
    return judge(
        Trial.of("insurance-limit").parameter("insurance", "MATERNITY"), insurance, medicalType);
  }

  private static Verdict workInjury(String types, String insurance, String medicalType) {
    Trial trial =
        Trial.of("insurance-limit")
            .parameter("insurance", "WORK_INJURY")
            .parameter("workInjuryTypes", types);
    return judge(trial, insurance, medicalType);
  }

  private static Verdict judge(Trial trial, String insurance, String medicalType) {
    return trial
        .points("codes", ITEM)
        .visit(visit ->
            visit
                .insuranceType(insurance)
                .medicalType(medicalType)
                .line("L1", line -> line.quantity("1")));
  }
}
