package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.mingjian.claims.draft.VisitDraft;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class LowIndicationStayTest {
  private final Trial trial =
      Trial.of("low-indication-stay")
          .parameter("maxDays", "3")
          .parameter("examPercent", "60")
          .parameter("treatPercent", "10")
          .points("icd", "I10");

  @Test
  void blamesAShortStayThatWasNearlyAllExamination() {
    Verdict verdict = judge("60", "10", "30");
    assertEquals("V1 by points-1: 60/60 100.00", verdict.text());
    assertEquals("|60|60|||", verdict.message());
  }

  @Test
  void roundsSharesToTwoDecimals() {
    assertEquals("V1 by points-1: 66.67/60 3.00", judge("2", "0", "1").text());
    assertEquals("V1 by points-1: 60/60 1000.01", judge("600", "0", "400.01").text());
    assertEquals("clear 1", judge("600", "0", "400.10").text());
  }

  @Test
  void passesLessExaminationOrMoreTreatment() {
    assertEquals("clear 1", judge("59.99", "0", "40.01").text());
    assertEquals("clear 1", judge("60", "10.01", "29.99").text());
  }

  @Test
  void countsTwoCategoriesForEach() {
    assertEquals("V1 by points-1: 80/60 100.00", shares(4, 6, "80", "10").text());
    assertEquals("clear 1", shares(4, 6, "80", "11").text());
  }

  @Test
  void passesALongerStayOrOneWithOperation() {
    assertEquals("V1", changed(visit -> visit.end("2025-03-04")).blamed());
    assertEquals("clear 1", changed(visit -> visit.end("2025-03-05")).text());
    assertEquals("clear 1", changed(visit -> visit.operation("51.23")).text());
  }

  @Test
  void leavesOtherDiagnosesAndKindsAlone() {
    assertEquals("nothing", changed(visit -> visit.mainDiagnosis("J00")).text());
    assertEquals("nothing", changed(visit -> visit.mainDiagnosis("").diagnosis("I10")).text());
    assertEquals("nothing", changed(visit -> visit.medicalType("11")).text());
  }

  @Test
  void cannotTellWithoutTheEnd() {
    assertEquals("STAY_DATES_UNKNOWN 1", changed(visit -> visit.end("")).text());
  }

  @Test
  void cannotTellWithoutACategory() {
    assertEquals("CATEGORY_UNKNOWN 1", changed(visit -> visit.line("x", line -> {})).text());
  }

  @Test
  void doesNotAskForTheCategoryOfWhatIsGivenBack() {
    assertEquals(
        "V1",
        changed(visit ->
                visit
                    .line("x", line -> line.price("3"))
                    .line("y", line -> line.price("3").quantity("-1")))
            .blamed());
  }

  @Test
  void passesAStayThatCostNothing() {
    assertEquals("clear 1", judge("0", "0", "0").text());
  }

  private Verdict judge(String exam, String treatment, String other) {
    return trial.visit(visit ->
        stay(visit)
            .line("a", line -> line.chargeCategory(3).price(exam))
            .line("b", line -> line.chargeCategory(5).price(treatment))
            .line("c", line -> line.chargeCategory(9).price(other)));
  }

  private Verdict shares(int exam, int treatment, String examined, String treated) {
    return trial.visit(visit ->
        stay(visit)
            .line("a", line -> line.chargeCategory(exam).price(examined))
            .line("b", line -> line.chargeCategory(treatment).price(treated))
            .line("c", line -> line.chargeCategory(9).price("10")));
  }

  private Verdict changed(Consumer<VisitDraft> draft) {
    return trial.visit(
        visit -> draft.accept(stay(visit).line("a", line -> line.chargeCategory(3))));
  }

  private static VisitDraft stay(VisitDraft visit) {
    return visit.medicalType("21").begin("2025-03-01").end("2025-03-04").mainDiagnosis("I10.x01");
  }
}
