package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingjian.engine.Trial.ITEM;

import org.junit.jupiter.api.Test;
import org.mingjian.claims.VisitKind;
import org.mingjian.claims.draft.VisitDraft;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class DiseaseCatalogueTest {
  private static final String OTHER = "XB01AAA001A001010100001";

  private final Trial trial =
      Trial.of("disease-catalogue")
          .points(
              "codes,disease,valid_from",
              OTHER + ",M01,2026-01-01",
              OTHER + ",M01,",
              OTHER + ",M01,",
              ITEM + ",M02,",
              ITEM + ",M03,2026-01-01");

  @Test
  void blamesADrugTheDiseaseDoesNotList() {
    assertEquals("L1 by points-2: " + ITEM + "/M01 10.00", judge("M01", ITEM).text());
  }

  @Test
  void passesADrugTheDiseaseLists() {
    assertEquals("clear 1", judge("M01", OTHER).text());
    assertEquals("clear 1", judge("M02", ITEM).text());
  }

  @Test
  void cannotTellADiseaseWithoutList() {
    assertEquals("DISEASE_UNKNOWN 1", judge("M09", ITEM).text());
    assertEquals("DISEASE_UNKNOWN 1", judge("", ITEM).text());
    assertEquals("DISEASE_UNKNOWN 1", judge("M03", ITEM).text());
  }

  @Test
  void judgesDrugsAlone() {
    assertEquals("nothing", judge("M01", "330100005000000").text());
    assertEquals("L1", judge("M01", "ZA01BAX0377010100093").blamed());
  }

  @Test
  void judgesEveryLineOfAVisitByItself() {
    assertEquals(
        "L2 by points-2: " + ITEM + "/M01 10.00, clear 2",
        trial
            .visit(visit ->
                chronic(visit, "M01")
                    .line("L1", line -> line.item(OTHER))
                    .line("L2", line -> line.item(ITEM))
                    .line("L3", line -> line.item(OTHER)))
            .text());
  }

  @Test
  void leavesOtherVisitsAlone() {
    assertEquals(
        "nothing", trial.visit(visit -> visit.disease("M01").line("L1", line -> {})).text());
  }

  @Test
  void cannotTellAVisitOfUndeterminedKind() {
    trial.scenes("CHRONIC");
    assertEquals("KIND_UNDETERMINED 1", undetermined().text());
  }

  @Test
  void leavesUndeterminedVisitsAloneWhereAllScenesCount() {
    assertEquals("nothing", undetermined().text());
  }

  @Test
  void cannotTellWhatTheFundDoesNotSay() {
    assertEquals(
        "SCOPE_UNKNOWN 1",
        trial.visit(visit -> chronic(visit, "M01").line("L1", line -> line.scopeUnknown())).text());
  }

  private Verdict undetermined() {
    return trial.visit(
        visit -> visit.kind(VisitKind.UNDETERMINED).disease("M01").line("L1", line -> {}));
  }

  private Verdict judge(String disease, String item) {
    return trial.visit(visit -> chronic(visit, disease).line("L1", line -> line.item(item)));
  }

  private static VisitDraft chronic(VisitDraft visit, String disease) {
    return visit.medicalType("14").disease(disease);
  }
}
