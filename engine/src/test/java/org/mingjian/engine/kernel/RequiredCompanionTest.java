package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingjian.engine.Trial.ITEM;

import org.junit.jupiter.api.Test;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class RequiredCompanionTest {
  private final Trial sameVisit =
      Trial.of("required-companion").points("codes,with_codes,days", ITEM + ",S,");
  private final Trial nearby =
      Trial.of("required-companion").points("codes,with_codes,days", ITEM + ",S,2");

  @Test
  void blamesTheItemWithoutItsCompanion() {
    assertEquals("L1 by points-1: / 10.00", sameVisit.line(line -> {}).text());
  }

  @Test
  void passesWithTheCompanionInTheVisit() {
    Verdict verdict =
        sameVisit.visit(visit ->
            visit
                .line("L1", line -> {})
                .line("s", line -> line.item("S").at("2025-03-30").selfPaid()));
    assertEquals("clear 1", verdict.text());
  }

  @Test
  void wantsTheCompanionInTheSameVisit() {
    assertEquals("L1", companionOn(sameVisit, "2025-03-01").blamed());
  }

  @Test
  void reachesSomeDaysBothWays() {
    assertEquals("clear 1", companionOn(nearby, "2025-02-27").text());
    assertEquals("clear 1", companionOn(nearby, "2025-03-03 23:59:59").text());
    assertEquals("L1", companionOn(nearby, "2025-02-26 23:59:59").blamed());
    assertEquals("L1", companionOn(nearby, "2025-03-04").blamed());
  }

  @Test
  void cannotTellWithoutACodedCompanion() {
    Trial uncoded = Trial.of("required-companion").points("codes,with_codes,days", ITEM + ",,");
    assertEquals("LIMIT_NOT_CODED 1", uncoded.line(line -> {}).text());
  }

  private static Verdict companionOn(Trial trial, String time) {
    return trial.person(person ->
        person
            .visit("V1", visit -> visit.line("L1", line -> {}))
            .visit("V2", visit -> visit.line("s", line -> line.item("S").at(time))));
  }
}
