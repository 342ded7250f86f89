package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingjian.engine.Trial.ITEM;

import org.junit.jupiter.api.Test;
import org.mingjian.claims.draft.PersonBatchBuilder;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class PriorTherapyTest {
  private final Trial trial =
      Trial.of("prior-therapy")
          .parameter("lookbackDays", "10")
          .table("second", "codes,group", ITEM + ",G", "BLANK,", "ALONE,X")
          .table("first", "codes,group,valid_from,valid_to", "F,G,,", "OLD,G,,2025-02-28");

  @Test
  void blamesASecondLineDrugWithoutAFirst() {
    assertEquals("L1 by second-1: /10 10.00", trial.line(line -> {}).text());
  }

  @Test
  void looksBackTheDaysGiven() {
    assertEquals("clear 1", after("F", "2025-02-19").text());
    assertEquals("L1", after("F", "2025-02-18 23:59:59").blamed());
  }

  @Test
  void wantsTheFirstLineDrugBefore() {
    assertEquals("clear 1", after("F", "2025-03-01 09:59:59").text());
    assertEquals("L1", after("F", "2025-03-01 10:00:01").blamed());
  }

  @Test
  void takesOnlyDrugsInForceOnTheDayOfTheSecond() {
    assertEquals("L1", after("OLD", "2025-02-25").blamed());
  }

  @Test
  void cannotTellWhereTheDataBeginTooLate() {
    PersonBatchBuilder late = new PersonBatchBuilder().coveredFrom("2025-02-20");
    assertEquals("HISTORY_TOO_SHORT 1", trial.batch(alone(late)).text());
    PersonBatchBuilder early = new PersonBatchBuilder().coveredFrom("2025-02-19");
    assertEquals("L1", trial.batch(alone(early)).blamed());
  }

  @Test
  void cannotTellWithoutAGroupOrItsDrugs() {
    assertEquals("LIMIT_NOT_CODED 1", trial.line(line -> line.item("BLANK")).text());
    assertEquals("LIMIT_NOT_CODED 1", trial.line(line -> line.item("ALONE")).text());
  }

  private static PersonBatchBuilder alone(PersonBatchBuilder builder) {
    return builder.person(
        "P1", person -> person.visit("V1", visit -> visit.line("L1", line -> {})));
  }

  private Verdict after(String item, String time) {
    return trial.person(person ->
        person
            .visit("V1", visit -> visit.line("L1", line -> {}))
            .visit(
                "V0",
                visit -> visit.institution("H2", "").line("f", line -> line.item(item).at(time))));
  }
}
