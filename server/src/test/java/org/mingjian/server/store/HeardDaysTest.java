package org.mingjian.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingjian.values.CivilTime;
import org.mingjian.wire.history.History;

class HeardDaysTest {
  private static final int SILENCE = 14;

  private static int day(String day) {
    return CivilTime.day(LocalDate.parse(day));
  }

  private static HeardDays heard(String... days) {
    HeardDays heard = HeardDays.NONE;
    for (String day : days) {
      heard = heard.with(day(day), SILENCE);
    }
    return heard;
  }

  private static String coveredFrom(HeardDays heard, String today, String... months) {
    Set<YearMonth> settled = new HashSet<>();
    for (String month : months) {
      settled.add(YearMonth.parse(month));
    }
    return CivilTime.date(heard.coveredFrom(day(today), SILENCE, settled)).toString();
  }

  private static String never() {
    return CivilTime.date(History.unknown().coveredFromDay()).toString();
  }

  @Test
  void goesOnOverAFewQuietDays() {
    HeardDays heard = heard("2025-01-01", "2025-01-15", "2025-01-29");
    assertEquals(1, heard.stretches().size());
    assertEquals("2025-01-02", coveredFrom(heard, "2025-02-12"));
  }

  @Test
  void endsWithASilence() {
    HeardDays heard = heard("2025-01-01");
    assertFalse(heard.isSilent(day("2025-01-15"), SILENCE));
    assertTrue(heard.isSilent(day("2025-01-16"), SILENCE));
    assertEquals(never(), coveredFrom(heard, "2025-01-16"));
    assertEquals(never(), coveredFrom(HeardDays.NONE, "2025-01-16", "2025-01"));
  }

  @Test
  void beginsAnewAfterASilence() {
    HeardDays heard = heard("2025-01-01", "2025-01-16");
    assertEquals("2025-01-17", coveredFrom(heard, "2025-01-20"));
  }

  @Test
  void reachesAcrossASilenceThatSettledMonthsFill() {
    HeardDays heard = heard("2025-01-01", "2025-01-10", "2025-03-05", "2025-03-06");
    assertEquals("2025-03-06", coveredFrom(heard, "2025-03-06", "2025-01", "2025-02"));
    assertEquals("2025-01-01", coveredFrom(heard, "2025-03-06", "2025-01", "2025-02", "2025-03"));
    assertEquals("2025-02-01", coveredFrom(heard, "2025-03-06", "2025-02", "2025-03"));
  }

  @Test
  void joinsAnEarlierStretchThatSettledMonthsReach() {
    HeardDays heard = heard("2025-01-20", "2025-02-02", "2025-03-05");
    assertEquals("2025-01-21", coveredFrom(heard, "2025-03-06", "2025-02", "2025-03"));
  }

  @Test
  void isOneStretchWhereALateReportFillsTheSilence() {
    HeardDays heard = heard("2025-01-01", "2025-01-25", "2025-01-13");
    assertEquals(1, heard.stretches().size());
    assertTrue(heard.has(day("2025-01-20")));
    assertFalse(heard.has(day("2025-01-26")));
  }
}
