package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class PairTest {
  private static final String PART = "003101000020000";
  private static final String WHOLE = "003106040010000";

  @Test
  void blamesTheContainedItemOfTheDay() {
    Verdict verdict = pair("DAY", "2025-03-01 00:00:00", "2025-03-01 23:59:59");
    assertEquals("part by points-1: " + WHOLE + "/ 10.00", verdict.text());
    assertEquals(List.of("whole"), verdict.related());
  }

  @Test
  void passesAnotherDay() {
    assertEquals("clear 1", pair("DAY", "2025-03-01 00:00:00", "2025-03-02").text());
  }

  @Test
  void reachesSixHoursBothWays() {
    assertEquals("part", pair("6H", "2025-03-01 06:00:00", "2025-03-01 12:00:00").blamed());
    assertEquals("part", pair("6H", "2025-03-01 06:00:00", "2025-03-01 00:00:00").blamed());
    assertEquals("clear 1", pair("6H", "2025-03-01 06:00:00", "2025-03-01 12:00:01").text());
    assertEquals("clear 1", pair("6H", "2025-03-01 06:00:01", "2025-03-01 00:00:00").text());
  }

  @Test
  void reachesOverMidnight() {
    assertEquals("part", pair("6H", "2025-03-01 23:00:00", "2025-03-02 04:59:00").blamed());
  }

  @Test
  void keepsToTheClockHour() {
    assertEquals("part", pair("HOUR", "2025-03-01 06:00:00", "2025-03-01 06:59:59").blamed());
    assertEquals("clear 1", pair("HOUR", "2025-03-01 06:59:59", "2025-03-01 07:00:00").text());
  }

  @Test
  void cannotTellHoursFromADate() {
    String unknown = "TIME_OF_DAY_UNKNOWN 1";
    assertEquals(unknown, pair("HOUR", "2025-03-01", "2025-03-01 06:00:00").text());
    assertEquals(unknown, pair("HOUR", "2025-03-01 06:00:00", "2025-03-01").text());
    assertEquals(unknown, pair("HOUR", "2025-03-01", "2025-03-01").text());
    assertEquals("clear 1", pair("HOUR", "2025-03-01", "2025-03-02").text());
    assertEquals(unknown, pair("6H", "2025-03-01", "2025-03-02 03:00:00").text());
    assertEquals(unknown, pair("6H", "2025-03-01 20:00:00", "2025-03-02").text());
    assertEquals("clear 1", pair("6H", "2025-03-01 12:00:00", "2025-03-02").text());
  }

  @Test
  void looksInsideTheVisitOnly() {
    Verdict verdict =
        trial("VISIT")
            .person(person ->
                person
                    .visit("V1", visit -> visit.line("part", line -> line.item(PART)))
                    .visit("V2", visit -> visit.line("whole", line -> line.item(WHOLE))));
    assertEquals("clear 1", verdict.text());
  }

  @Test
  void takesSelfPaidAndOtherVisitsAsFacts() {
    Verdict verdict =
        trial("DAY")
            .person(person ->
                person
                    .visit("V1", visit -> visit.line("part", line -> line.item(PART)))
                    .visit(
                        "V2", visit -> visit.line("whole", line -> line.item(WHOLE).selfPaid())));
    assertEquals("part", verdict.blamed());
  }

  @Test
  void passesWhereTheOtherWasRefunded() {
    Verdict verdict =
        trial("DAY")
            .visit(visit ->
                visit
                    .line("part", line -> line.item(PART))
                    .line("whole", line -> line.item(WHOLE))
                    .line("back", line -> line.item(WHOLE).quantity("-1").cancels("whole")));
    assertEquals("clear 1", verdict.text());
  }

  @Test
  void doesNotHoldALineAgainstItself() {
    Trial twice = Trial.of("pair").points("codes,with_codes,window", PART + "," + PART + ",DAY");
    assertEquals("clear 1", twice.line(line -> line.item(PART)).text());
    Verdict two =
        twice.visit(
            visit -> visit.line("a", line -> line.item(PART)).line("b", line -> line.item(PART)));
    assertEquals("a b", two.blamed());
  }

  @Test
  void namesTheOtherItem() {
    Verdict verdict =
        trial("DAY")
            .visit(visit ->
                visit
                    .line("part", line -> line.item(PART, "心电图"))
                    .line("whole", line -> line.item(WHOLE, "睡眠监测")));
    assertEquals("心电图|" + WHOLE + "|||睡眠监测|", verdict.message());
  }

  @Test
  @Tag("slow")
  void staysFastOnFiftyThousandLinesOfOneDay() {
    Verdict verdict =
        trial("6H")
            .visit(visit -> {
              for (int i = 0; i < 25_000; i++) {
                visit.line("p" + i, line -> line.item(PART).at("2025-03-01"));
                visit.line("w" + i, line -> line.item(WHOLE).at("2025-03-01"));
              }
            });
    assertEquals("TIME_OF_DAY_UNKNOWN 25000", verdict.text());
  }

  private static Trial trial(String window) {
    return Trial.of("pair").points("codes,with_codes,window", PART + "," + WHOLE + "," + window);
  }

  private static Verdict pair(String window, String part, String whole) {
    return trial(window)
        .visit(visit ->
            visit
                .line("part", line -> line.item(PART).at(part))
                .line("whole", line -> line.item(WHOLE).at(whole)));
  }
}
