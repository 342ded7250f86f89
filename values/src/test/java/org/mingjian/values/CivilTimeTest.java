package org.mingjian.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CivilTimeTest {
  @Test
  void countsFromTheBeginningOfTheYear2000() {
    assertEquals(0, CivilTime.day(LocalDate.of(2000, 1, 1)));
    assertEquals(-1, CivilTime.day(LocalDate.of(1999, 12, 31)));
    assertEquals(0, CivilTime.second(LocalDateTime.of(2000, 1, 1, 0, 0)));
    assertEquals(-1, CivilTime.second(LocalDateTime.of(1999, 12, 31, 23, 59, 59)));
  }

  @Test
  void findsTheDayOfASecondBeforeTheYear2000Too() {
    assertEquals(-1, CivilTime.dayOf(-1));
    assertEquals(-1, CivilTime.dayOf(-CivilTime.DAY_SECONDS));
    assertEquals(-2, CivilTime.dayOf(-CivilTime.DAY_SECONDS - 1));
    assertEquals(0, CivilTime.dayOf(CivilTime.DAY_SECONDS - 1));
  }

  @Test
  void givesBackTheTimeItWasGiven() {
    LocalDateTime time = LocalDateTime.of(1949, 10, 1, 15, 0, 1);
    for (int i = 0; i < 2_000; i++, time = time.plusDays(11).plusSeconds(86_399)) {
      assertEquals(time, CivilTime.dateTime(CivilTime.second(time)));
      assertEquals(time.toLocalDate(), CivilTime.date(CivilTime.dayOf(CivilTime.second(time))));
    }
  }

  @Test
  void refusesTimesBeyondWhatTheColumnsHold() {
    LocalDateTime late = LocalDateTime.of(2068, 1, 20, 0, 0);
    assertThrows(ArithmeticException.class, () -> CivilTime.second(late));
    assertThrows(ArithmeticException.class, () -> CivilTime.startOf(24_856));
  }

  @Test
  void writesTheTimeOfDayOnlyWhereItIsKnown() {
    int second = CivilTime.second(LocalDateTime.of(2025, 3, 1, 0, 0, 5));
    assertEquals("2025-03-01 00:00:05", CivilTime.text(second, false));
    assertEquals("2025-03-01", CivilTime.text(second, true));
  }

  @ParameterizedTest
  @CsvSource({
    "1960-05-01, 2025-04-30, 64",
    "1960-05-01, 2025-05-01, 65",
    "2025-05-01, 2025-05-01, 0",
    "2025-05-02, 2025-05-01, -1",
    "2004-02-29, 2025-02-28, 20",
    "2004-02-29, 2025-03-01, 21",
    "2004-02-29, 2024-02-29, 20",
    "2024-12-31, 2025-01-01, 0"
  })
  void countsCompletedYears(LocalDate birth, LocalDate day, int years) {
    assertEquals(years, CivilTime.completedYears(CivilTime.day(birth), CivilTime.day(day)));
  }

  @Test
  void countsYearsAsTheCalendarDoes() {
    LocalDate birth = LocalDate.of(1996, 2, 1);
    for (int i = 0; i < 60; i++, birth = birth.plusDays(1)) {
      for (LocalDate day = birth; day.getYear() < 2002; day = day.plusDays(7)) {
        int years = CivilTime.completedYears(CivilTime.day(birth), CivilTime.day(day));
        assertEquals(Period.between(birth, day).getYears(), years, birth + " to " + day);
      }
    }
  }
}
