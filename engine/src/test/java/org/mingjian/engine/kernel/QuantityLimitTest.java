package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingjian.engine.Trial.ITEM;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class QuantityLimitTest {
  private final Trial daily =
      Trial.of("quantity-limit")
          .parameter("window", "DAY")
          .points("codes,max_quantity,window", ITEM + ",2,");

  @Test
  void passesTheLastAllowedPiece() {
    assertEquals("clear 1", daily.line(line -> line.quantity("2")).text());
  }

  @Test
  void blamesWhatIsBeyondOfTheLine() {
    assertEquals("L1 by points-1: 2.5/2 5.00", daily.line(line -> line.quantity("2.5")).text());
  }

  @Test
  void blamesTheLinesBeyondInLineOrder() {
    Verdict verdict =
        daily.visit(visit ->
            visit
                .line("late", line -> line.at("2025-03-01 18:00:00").quantity("1"))
                .line("early", line -> line.at("2025-03-01 08:00:00").quantity("2")));
    assertEquals("late by points-1: 3/2 10.00, clear 1", verdict.text());
  }

  @Test
  void breaksTiesOfOneSecondByTheLineKey() {
    Verdict verdict =
        daily.visit(visit ->
            visit.line("b", line -> line.quantity("2")).line("a", line -> line.quantity("2")));
    assertEquals("b by points-1: 4/2 20.00, clear 1", verdict.text());
  }

  @Test
  void countsOverOverlappingVisitsInLineOrder() {
    Verdict verdict =
        daily.person(person ->
            person
                .visit(
                    "V1",
                    visit ->
                        visit
                            .begin("2025-03-01 07:00:00")
                            .line("late", line -> line.at("2025-03-01 18:00:00").quantity("2")))
                .visit(
                    "V2",
                    visit ->
                        visit
                            .begin("2025-03-01 08:00:00")
                            .line("early", line -> line.at("2025-03-01 09:00:00").quantity("1"))));
    assertEquals("late by points-1: 3/2 10.00, clear 1", verdict.text());
  }

  @Test
  void doesNotCountAnotherInstitutionOrDay() {
    Verdict verdict =
        daily.person(person ->
            person
                .visit("V1", visit -> visit.line("a", line -> line.quantity("2")))
                .visit(
                    "V2",
                    visit -> visit.institution("H2", "").line("b", line -> line.quantity("2")))
                .visit(
                    "V3", visit -> visit.line("c", line -> line.at("2025-03-02").quantity("2"))));
    assertEquals("clear 3", verdict.text());
  }

  @Test
  void doesNotCountWhatWasRefundedOrSelfPaid() {
    Verdict verdict =
        daily.visit(visit ->
            visit
                .line("a", line -> line.quantity("2"))
                .line("back", line -> line.quantity("-2").cancels("a"))
                .line("own", line -> line.quantity("2").selfPaid())
                .line("b", line -> line.at("2025-03-01 12:00:00").quantity("2")));
    assertEquals("clear 1", verdict.text());
  }

  @Test
  void countsRollingDays() {
    Trial rolling = Trial.of("quantity-limit").points("codes,max_quantity,window", ITEM + ",1,7D");
    assertEquals("b by points-1: 2/1 10.00, clear 1", onDays(rolling, "2025-03-01", "2025-03-07"));
    assertEquals("clear 2", onDays(rolling, "2025-03-01", "2025-03-08"));
  }

  @Test
  void countsCalendarMonthsAndYears() {
    Trial month = Trial.of("quantity-limit").points("codes,max_quantity,window", ITEM + ",1,MONTH");
    assertEquals("clear 2", onDays(month, "2025-02-28", "2025-03-01"));
    assertEquals("b by points-1: 2/1 10.00, clear 1", onDays(month, "2025-03-01", "2025-03-31"));
    Trial year = Trial.of("quantity-limit").points("codes,max_quantity,window", ITEM + ",1,YEAR");
    assertEquals("clear 2", onDays(year, "2024-12-31", "2025-01-01"));
    assertEquals("b by points-1: 2/1 10.00, clear 1", onDays(year, "2025-01-01", "2025-12-31"));
  }

  @Test
  void countsInsideTheVisit() {
    Trial visit = Trial.of("quantity-limit").points("codes,max_quantity,window", ITEM + ",1,VISIT");
    assertEquals("clear 2", onDays(visit, "2025-03-01", "2025-03-01 11:00:00"));
  }

  @Test
  void carriesTheSmallestPointThatHits() {
    Trial several =
        Trial.of("quantity-limit")
            .parameter("window", "DAY")
            .points("codes,max_quantity,window", ITEM + ",9,", ITEM + ",2,", ITEM + ",1,");
    assertEquals("L1 by points-2: 3/2 10.00", several.line(line -> line.quantity("3")).text());
  }

  @Test
  @Tag("slow")
  void staysFastOnFiftyThousandLinesOfOneDay() {
    Verdict verdict =
        daily.visit(visit -> {
          for (int i = 0; i < 50_000; i++) {
            visit.line("L" + i, line -> line.at("2025-03-01"));
          }
        });
    assertEquals(49_998, verdict.findings().size());
  }

  private static String onDays(Trial trial, String first, String second) {
    return trial
        .person(person ->
            person
                .visit("V1", visit -> visit.line("a", line -> line.at(first)))
                .visit("V2", visit -> visit.line("b", line -> line.at(second))))
        .text();
  }
}
