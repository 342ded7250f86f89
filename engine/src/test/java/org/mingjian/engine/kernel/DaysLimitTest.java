package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingjian.engine.Trial.ITEM;

import org.junit.jupiter.api.Test;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class DaysLimitTest {
  private final Trial visitLimit =
      Trial.of("days-limit").points("codes,max_days,window", ITEM + ",2,VISIT");
  private final Trial yearLimit =
      Trial.of("days-limit").points("codes,max_days,window", ITEM + ",2,YEAR");

  @Test
  void blamesAllLinesOfTheDaysBeyond() {
    Verdict verdict =
        visitLimit.visit(visit ->
            visit
                .line("a", line -> line.at("2025-03-01"))
                .line("b", line -> line.at("2025-03-01 23:59:59"))
                .line("c", line -> line.at("2025-03-02"))
                .line("d", line -> line.at("2025-03-09 08:00:00"))
                .line("e", line -> line.at("2025-03-09 09:00:00")));
    assertEquals("d by points-1: 3/2 10.00, e by points-1: 3/2 10.00, clear 3", verdict.text());
  }

  @Test
  void doesNotCountADayThatWasRefunded() {
    Verdict verdict =
        visitLimit.visit(visit ->
            visit
                .line("a", line -> line.at("2025-03-01"))
                .line("b", line -> line.at("2025-03-02"))
                .line("back", line -> line.at("2025-03-02").quantity("-1").cancels("b"))
                .line("c", line -> line.at("2025-03-03")));
    assertEquals("clear 2", verdict.text());
  }

  @Test
  void countsAYearOverVisitsOfOneInstitution() {
    assertEquals("c by points-1: 3/2 10.00, clear 2", visits("2025-12-31"));
  }

  @Test
  void beginsAnewEachYear() {
    assertEquals("clear 3", visits("2026-01-01"));
  }

  private String visits(String third) {
    return yearLimit
        .person(person ->
            person
                .visit("V1", visit -> visit.line("a", line -> line.at("2025-01-01")))
                .visit("V2", visit -> visit.line("b", line -> line.at("2025-06-01")))
                .visit("V3", visit -> visit.line("c", line -> line.at(third))))
        .text();
  }
}
