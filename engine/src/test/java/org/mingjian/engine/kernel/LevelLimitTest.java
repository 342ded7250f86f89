package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingjian.engine.Trial.ITEM;

import org.junit.jupiter.api.Test;
import org.mingjian.claims.draft.PersonBatchBuilder;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class LevelLimitTest {

  @Test
  void blamesALevelBelow() {
    Verdict verdict = judge(trial("2,0"), "08");
    assertEquals("L1 by points-1: 1/2 10.00", verdict.text());
    assertEquals(ITEM + "|一级及以下|二级|||", verdict.message());
  }

  @Test
  void passesTheLevelAndAbove() {
    assertEquals("clear 1", judge(trial("2,0"), "05").text());
    assertEquals("clear 1", judge(trial("2,0"), "01").text());
  }

  @Test
  void cannotTellWithoutTheLevel() {
    assertEquals("LEVEL_UNKNOWN 1", judge(trial("2,0"), "").text());
    assertEquals("LEVEL_UNKNOWN 1", judge(trial("2,1"), "").text());
  }

  @Test
  void bindsOnlyTheFirstUseWhereThePointSaysSo() {
    assertEquals("L1 by points-1: 2/3 10.00, clear 1", twice("05", "2025-03-02 10:00:00").text());
  }

  @Test
  void takesAnEarlierUseWhateverTheLevel() {
    assertEquals("LEVEL_UNKNOWN 1, clear 1", twice("", "2025-03-02 10:00:00").text());
  }

  @Test
  void ordersUsesByTimeAcrossVisits() {
    assertEquals("L2 by points-1: 2/3 10.00, clear 1", twice("05", "2025-02-27").text());
  }

  @Test
  void ordersUsesOfOneTimeByLine() {
    assertEquals("L1", twice("05", "2025-03-01 10:00:00").blamed());
  }

  @Test
  void doesNotTakeTheUseOfAnotherPersonOrPoint() {
    Trial trial =
        Trial.of("level-limit")
            .points("codes,min_level,first_only", ITEM + ",3,1", ITEM.replace('A', 'B') + ",3,1");
    String other = ITEM.replace('A', 'B');
    assertEquals(
        "L1 L2 L3",
        trial
            .batch(
                new PersonBatchBuilder()
                    .person(
                        "P1",
                        person ->
                            person.visit(
                                "V1",
                                visit ->
                                    visit
                                        .hospitalLevel("05")
                                        .line("L1", line -> {})
                                        .line("L2", line -> line.item(other))))
                    .person(
                        "P2",
                        person ->
                            person.visit(
                                "V2", visit -> visit.hospitalLevel("05").line("L3", line -> {}))))
            .blamed());
  }

  @Test
  void cannotTellAFirstUseFromAShortHistory() {
    assertEquals("HISTORY_TOO_SHORT 1", since("2024-03-02").text());
    assertEquals("L1", since("2024-03-01").blamed());
  }

  @Test
  void letsTheAreaSayHowFarToLookBack() {
    Trial trial = trial("3,1").parameter("lookbackDays", "30");
    assertEquals("L1", since(trial, "2025-01-30").blamed());
    assertEquals("HISTORY_TOO_SHORT 1", since(trial, "2025-01-31").text());
  }

  private static Verdict since(String coveredFrom) {
    return since(trial("3,1"), coveredFrom);
  }

  private static Verdict since(Trial trial, String coveredFrom) {
    return trial.batch(
        new PersonBatchBuilder()
            .coveredFrom(coveredFrom)
            .person(
                "P1",
                person ->
                    person.visit("V1", visit -> visit.hospitalLevel("05").line("L1", line -> {}))));
  }

  /// L1 on 2025-03-01 in a visit that began a week before, L2 in a later one.
  private static Verdict twice(String level, String second) {
    return trial("3,1")
        .person(person ->
            person
                .visit(
                    "V1",
                    visit -> visit.begin("2025-02-22").hospitalLevel(level).line("L1", line -> {}))
                .visit(
                    "V2",
                    visit ->
                        visit
                            .begin("2025-02-25")
                            .hospitalLevel(level)
                            .line("L2", line -> line.at(second))));
  }

  private static Verdict judge(Trial trial, String level) {
    return trial.visit(visit -> visit.hospitalLevel(level).line("L1", line -> {}));
  }

  private static Trial trial(String limit) {
    return Trial.of("level-limit").points("codes,min_level,first_only", ITEM + "," + limit);
  }
}
