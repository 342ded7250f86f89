package org.mingjian.engine.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingjian.engine.Trial.ITEM;

import org.junit.jupiter.api.Test;
import org.mingjian.claims.PersonBatch;
import org.mingjian.claims.draft.PersonBatchBuilder;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class KernelSetTest {
  private static final String CONSUMABLE = "C0102030405060708090";

  @Test
  void dealsALineToThePointsThatNameItsItem() {
    assertEquals("nothing", banned("codes", "XB01AAA001A001010100001").line(line -> {}).text());
    assertEquals(
        "L1 by points-1: / 10.00",
        banned("codes", "XB01AAA001A001010100001;" + ITEM).line(line -> {}).text());
  }

  @Test
  void dealsAConsumableToTheLongestPublishedPrefix() {
    Trial trial = banned("point_id,codes", "a,C01", "b,C010203", "c,C02");
    assertEquals("L1 by b: / 10.00", trial.line(line -> line.item(CONSUMABLE)).text());
    assertEquals("L1 by a: / 10.00", trial.line(line -> line.item("C0199")).text());
    assertEquals("nothing", trial.line(line -> line.item("C0399")).text());
  }

  @Test
  void dealsAConsumableByItsWholeCodeFirst() {
    Trial trial = banned("point_id,codes", "a,C010203", "b," + CONSUMABLE);
    assertEquals("L1 by b: / 10.00", trial.line(line -> line.item(CONSUMABLE)).text());
  }

  @Test
  void dealsToEachSlotByItsOwnLongestPrefix() {
    Trial trial = Trial.of("pair").points("codes,with_codes,window", "C01,C010203,VISIT");
    assertEquals(
        "a",
        trial
            .visit(visit ->
                visit
                    .line("a", line -> line.item("C0109"))
                    .line("b", line -> line.item(CONSUMABLE).selfPaid()))
            .blamed());
    assertEquals(
        "a b",
        trial
            .visit(visit ->
                visit
                    .line("a", line -> line.item(CONSUMABLE))
                    .line("b", line -> line.item(CONSUMABLE)))
            .blamed());
  }

  @Test
  void judgesEveryBatchByItself() {
    Trial trial = banned("codes", ITEM);
    PersonBatch batch =
        new PersonBatchBuilder()
            .person("P1", person -> person.visit("V1", visit -> visit.line("a", line -> {})))
            .build();
    assertEquals("a by points-1: / 10.00", trial.judgeTwice(batch).text());
  }

  @Test
  void doesNotTakeAPrefixOfAnyOtherItem() {
    assertEquals("nothing", banned("codes", ITEM.substring(0, 9)).line(line -> {}).text());
  }

  @Test
  void dealsOnDaysAPointIsInForce() {
    Trial trial = banned("codes,valid_from,valid_to", ITEM + ",2025-03-01,2025-03-03");
    assertEquals("nothing", trial.line(line -> line.at("2025-02-28 23:59:59")).text());
    assertEquals("L1", trial.line(line -> line.at("2025-03-01")).blamed());
    assertEquals("L1", trial.line(line -> line.at("2025-03-03 23:59:59")).blamed());
    assertEquals("nothing", trial.line(line -> line.at("2025-03-04")).text());
  }

  @Test
  void dealsWithinScenes() {
    Trial trial = banned("codes", ITEM).scenes("INPATIENT", "PHARMACY");
    assertEquals("nothing", byMedicalType(trial, "11").text());
    assertEquals("L1", byMedicalType(trial, "21").blamed());
    assertEquals("L1", byMedicalType(trial, "41").blamed());
    assertEquals("KIND_UNDETERMINED 1", byMedicalType(trial, "99").text());
  }

  @Test
  void ignoresTheKindWhereAllScenesCount() {
    assertEquals("L1", byMedicalType(banned("codes", ITEM), "99").blamed());
  }

  @Test
  void dealsWithinInsurances() {
    Trial trial = banned("codes", ITEM).insurance("310");
    assertEquals("L1", byInsurance(trial, "310").blamed());
    assertEquals("nothing", byInsurance(trial, "390").text());
    assertEquals("INSURANCE_UNKNOWN 1", byInsurance(trial, "777").text());
    assertEquals("INSURANCE_UNKNOWN 1", byInsurance(trial, "").text());
  }

  @Test
  void asksForTheSceneOfEveryVisitAnew() {
    Trial trial = banned("codes", ITEM).scenes("INPATIENT");
    assertEquals(
        "b",
        trial
            .person(person ->
                person
                    .visit("V1", visit -> visit.line("a", line -> {}))
                    .visit("V2", visit -> visit.medicalType("21").line("b", line -> {}))
                    .visit("V3", visit -> visit.line("c", line -> {})))
            .blamed());
  }

  @Test
  void reportsALineOfUnknownScopeOnce() {
    Trial trial = banned("codes", ITEM, ITEM);
    Verdict verdict = trial.line(line -> line.scopeUnknown());
    assertEquals("SCOPE_UNKNOWN 1", verdict.text());
  }

  @Test
  void judgesManyLinesOfOneItem() {
    Verdict verdict =
        banned("codes", ITEM)
            .visit(visit -> {
              for (int i = 0; i < 1000; i++) {
                visit.line("L" + i, line -> {});
              }
            });
    assertEquals(1000, verdict.findings().size());
  }

  private static Verdict byMedicalType(Trial trial, String type) {
    return trial.visit(visit -> visit.medicalType(type).line("L1", line -> {}));
  }

  private static Verdict byInsurance(Trial trial, String type) {
    return trial.visit(visit -> visit.insuranceType(type).line("L1", line -> {}));
  }

  private static Trial banned(String header, String... points) {
    return Trial.of("banned-list").parameter("kind", "ANY").points(header, points);
  }
}
