package org.mingjian.engine.census;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.engine.frame.Span;
import org.mingjian.values.CivilTime;

class PeriodDaysTest {
  @ParameterizedTest
  @CsvSource({
    "DAY, 2025-03-31, 2025-03-31, 2025-03-31",
    "MONTH, 2025-03-31, 2025-03-01, 2025-03",
    "QUARTER, 2025-03-31, 2025-01-01, 2025-Q1",
    "QUARTER, 2025-04-01, 2025-04-01, 2025-Q2",
    "QUARTER, 2025-12-31, 2025-10-01, 2025-Q4",
    "YEAR, 2024-12-31, 2024-01-01, 2024",
    "MONTH, 1969-12-31, 1969-12-01, 1969-12",
  })
  void windowsBeginOnTheirFirstDay(Span span, String date, String first, String text) {
    PeriodDays days = new PeriodDays(span);
    int day = CivilTime.day(LocalDate.parse(date));
    assertEquals(LocalDate.parse(first), CivilTime.date(days.firstDay(day)));
    assertEquals(days.firstDay(day), days.firstDay(day));
    assertEquals(text, span.text(days.firstDay(day)));
    assertEquals(span, Span.of(text));
  }

  @ParameterizedTest
  @CsvSource({"2025-03-31, 2025-04-01", "2025-03-01, 2025-02-28", "2025-03-01, 2026-03-01"})
  void tellsDaysApart(String one, String other) {
    PeriodDays days = new PeriodDays(Span.MONTH);
    int first = days.firstDay(CivilTime.day(LocalDate.parse(one)));
    int second = days.firstDay(CivilTime.day(LocalDate.parse(other)));
    assertEquals(one.substring(0, 7), Span.MONTH.text(first));
    assertEquals(other.substring(0, 7), Span.MONTH.text(second));
  }
}
