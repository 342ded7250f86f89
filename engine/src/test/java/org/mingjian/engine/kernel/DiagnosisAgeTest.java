package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class DiagnosisAgeTest {
  private final Trial trial =
      Trial.of("diagnosis-age").points("icd,min_age,max_age,unit", "P,,1,YEAR", "I20,18,,YEAR");

  @Test
  void blamesADiagnosisOfAnotherAge() {
    Verdict verdict = judge("2020-03-01", "P05.9");
    assertEquals("V1 by points-1: P05.9;5/1 10.00", verdict.text());
    assertEquals("|P05.9、5|1|岁||", verdict.message());
    assertEquals("V1 by points-2: I20;17/18 10.00", judge("2007-03-02", "I20").text());
  }

  @Test
  void passesBothBounds() {
    assertEquals("clear 1", judge("2023-03-02", "P05.9").text());
    assertEquals("clear 1", judge("2007-03-01", "I20").text());
  }

  @Test
  void cannotTellWithoutTheBirth() {
    assertEquals("BIRTH_UNKNOWN 1", judge("", "P05.9").text());
  }

  @Test
  void measuresTheAgeWhenTheVisitBegan() {
    assertEquals(
        "clear 1",
        trial
            .person(person ->
                person
                    .birth("2023-03-01")
                    .visit(
                        "V1",
                        visit ->
                            visit.begin("2025-02-28").diagnosis("P05.9").line("a", line -> {})))
            .text());
  }

  private Verdict judge(String birth, String diagnosis) {
    return trial.person(person ->
        person.birth(birth).visit("V1", visit -> visit.diagnosis(diagnosis).line("a", line -> {})));
  }
}
