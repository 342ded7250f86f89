package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingjian.engine.Trial.ITEM;

import org.junit.jupiter.api.Test;
import org.mingjian.claims.draft.VisitDraft;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;
import org.mingjian.finding.Fact;

class ExpectedItemsTest {
  private final Trial trial =
      Trial.of("expected-items")
          .points("codes,subject,icd", ITEM + ",DIAGNOSIS,K35", "330100005000000,OPERATION,51.2");

  @Test
  void blamesAStayWithoutTheItemsOfItsDiagnosis() {
    assertEquals("V1 by points-1: K35/ 10.00", judge("K35", "", "330100005000001").text());
  }

  @Test
  void blamesAStayWithoutTheItemsOfItsOperation() {
    assertEquals("V1 by points-2: 51.2300/ 10.00", judge("J00", "51.2300", ITEM).text());
  }

  @Test
  void saysWhichCodeAskedForThem() {
    Fact fact = judge("J00", "51.2300", ITEM).finding().evidence().facts().getFirst();
    assertEquals("51.2300", fact.values().get("oprn_oprt_code"));
  }

  @Test
  void passesAStayWithOneOfTheItems() {
    assertEquals("clear 1", judge("K35", "", ITEM).text());
    assertEquals("clear 1", judge("J00", "51.2300", "330100005000000").text());
  }

  @Test
  void takesItemsThePatientPaysAndOnDaysThePointIsNotInForce() {
    Trial brief =
        Trial.of("expected-items")
            .points("codes,subject,icd,valid_to", ITEM + ",DIAGNOSIS,K35,2025-03-01");
    assertEquals(
        "clear 1",
        brief
            .visit(visit ->
                stay(visit).diagnosis("K35").line("a", line -> line.at("2025-03-05").selfPaid()))
            .text());
  }

  @Test
  void takesItemsOfTheVisitAlone() {
    assertEquals(
        "V1",
        trial
            .person(person ->
                person
                    .visit(
                        "V0",
                        visit ->
                            stay(visit)
                                .begin("2025-02-01")
                                .line("x", line -> line.at("2025-02-02")))
                    .visit(
                        "V1",
                        visit ->
                            stay(visit)
                                .diagnosis("K35")
                                .line("a", line -> line.item("330100005000001")))
                    .visit(
                        "V2",
                        visit ->
                            stay(visit)
                                .begin("2025-04-01")
                                .line("y", line -> line.at("2025-04-02"))))
            .blamed());
  }

  @Test
  void doesNotTakeADiagnosisPrefixForAnOperation() {
    assertEquals("nothing", judge("51.23", "K35", "330100005000001").text());
  }

  @Test
  void leavesOtherVisitsAlone() {
    assertEquals(
        "nothing",
        trial
            .visit(visit -> visit.diagnosis("K35").line("a", line -> line.item("330100005000001")))
            .text());
  }

  private Verdict judge(String diagnosis, String operation, String item) {
    return trial.visit(visit -> {
      stay(visit).diagnosis(diagnosis).line("a", line -> line.item(item));
      if (!operation.isEmpty()) {
        visit.operation(operation);
      }
    });
  }

  private static VisitDraft stay(VisitDraft visit) {
    return visit.medicalType("21").begin("2025-03-01").end("2025-03-06");
  }
}
