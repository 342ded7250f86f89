package org.mingjian.cases.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.values.MingjianException;

class WorkingCalendarTest {
  private static final WorkingCalendar NATIONAL = WorkingCalendar.national();

  private static LocalDate limit(String start, String term, Pause... pauses) {
    return NATIONAL
        .limit(LocalDate.parse(start), Term.parse(term).orElseThrow(), List.of(pauses))
        .day();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-04, true", "2024-02-09, true", "2024-02-10, false", "2024-09-16, false",
    "2025-01-26, true", "2025-01-28, false", "2025-10-08, false", "2025-10-11, true",
    "2026-02-14, true", "2026-02-23, false", "2026-09-20, true", "2026-10-10, true",
    "2026-11-21, false", "2026-11-23, true", "2027-02-05, false", "2029-10-01, true"
  })
  void knowsHolidaysAndTheDaysWorkedInstead(LocalDate day, boolean working) {
    assertEquals(working, NATIONAL.isWorking(day));
  }

  @ParameterizedTest
  @CsvSource({"2024, 115", "2025, 117", "2026, 117"})
  void hasAsManyDaysOffAsTheNoticesLeave(int year, int off) {
    LocalDate first = LocalDate.of(year, 1, 1);
    assertEquals(
        off, first.datesUntil(first.plusYears(1)).filter(d -> !NATIONAL.isWorking(d)).count());
  }

  @Test
  void countsFromTheDayAfter() {
    assertEquals(LocalDate.parse("2026-11-24"), limit("2026-11-23", "1工作日"));
  }

  @Test
  void runsOverAHolidayAndTheDaysWorkedInstead() {
    assertEquals(LocalDate.parse("2026-10-10"), limit("2026-09-29", "4工作日"));
  }

  @Test
  void endsNaturalDaysOnAWorkingDay() {
    assertEquals(LocalDate.parse("2026-10-08"), limit("2026-09-30", "3日"));
  }

  @Test
  void leavesOutTheDaysOfAPause() {
    Pause pause = new Pause(LocalDate.parse("2026-11-24"), LocalDate.parse("2026-11-26"));
    assertEquals(LocalDate.parse("2026-11-27"), limit("2026-11-23", "2工作日", pause));
  }

  @Test
  void saysThatALimitThroughAnUnannouncedYearIsProvisional() {
    LimitDay limit =
        NATIONAL.limit(LocalDate.parse("2026-12-30"), Term.parse("5工作日").orElseThrow(), List.of());
    assertEquals(new LimitDay(LocalDate.parse("2027-01-07"), Standing.PROVISIONAL), limit);
  }

  @Test
  void givesOtherLimitsWhenEdited() {
    SortedMap<LocalDate, String> off = new TreeMap<>(NATIONAL.years().get(2026).off());
    off.put(LocalDate.parse("2026-11-24"), "临时停止办公");
    YearTable year = NATIONAL.years().get(2026);
    WorkingCalendar edited =
        NATIONAL.with(new YearTable(2026, year.standing(), year.basis(), off, year.worked()));
    assertEquals(
        LocalDate.parse("2026-11-25"),
        edited
            .limit(LocalDate.parse("2026-11-23"), Term.parse("1工作日").orElseThrow(), List.of())
            .day());
    assertNotEquals(NATIONAL.id(), edited.id());
  }

  @Test
  void readsWhatItWrites() {
    assertEquals(NATIONAL, WorkingCalendar.parse("again.csv", NATIONAL.text()));
  }

  @Test
  void isInTimeUntilTheEndOfTheLastDayInShanghai() {
    LimitDay limit = new LimitDay(LocalDate.parse("2026-11-24"), Standing.OFFICIAL);
    assertFalse(limit.isOverOn(WorkingCalendar.day(Instant.parse("2026-11-24T15:59:59Z"))));
    assertTrue(limit.isOverOn(WorkingCalendar.day(Instant.parse("2026-11-24T16:00:00Z"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026,SURE,x|c.csv:1:6: 值 “SURE” 不合要求，应为OFFICIAL 或 PROVISIONAL",
        "2026-01-01,OFF,元旦|c.csv:1:1: 值 “2026-01-01” 不合要求，应为先写年份行 2026",
        "2026-13-01,OFF,元旦|c.csv:1:1: 值 “2026-13-01” 不合要求，应为日期 yyyy-MM-dd",
        "today|c.csv:1:1: 值 “today” 不合要求，应为“时间,种类,说明” 三列"
      })
  void tellsWhereACalendarIsWrong(String text, String message) {
    MingjianException wrong =
        assertThrows(MingjianException.class, () -> WorkingCalendar.parse("c.csv", text));
    assertEquals(message, wrong.getMessage().lines().findFirst().orElseThrow());
  }
}
