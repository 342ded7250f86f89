package org.mingjian.claims.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.values.CivilTime;

class TimeTextTest {
  private final TimeText time = new TimeText();

  @ParameterizedTest
  @CsvSource({
    "2025-03-01 08:05:09, 2025-03-01 08:05:09",
    "2025-03-01 08:05:09.5, 2025-03-01 08:05:09",
    "2025-03-01 08:05:09.000000, 2025-03-01 08:05:09",
    "2025-03-01T08:05:09, 2025-03-01 08:05:09",
    "2025-03-01 08:05, 2025-03-01 08:05:00",
    "2025-03-01, 2025-03-01",
    "20250301080509, 2025-03-01 08:05:09",
    "20250301, 2025-03-01",
    "2025/3/1, 2025-03-01",
    "2025/3/1 8:05, 2025-03-01 08:05:00",
    "2025/03/01 8:05:09, 2025-03-01 08:05:09",
    "2024-02-29, 2024-02-29",
    "1999-12-31 23:59:59, 1999-12-31 23:59:59"
  })
  void readsEveryForm(String text, String expected) {
    assertTrue(time.read(text));
    assertEquals(expected, CivilTime.text(time.second(), time.isDateOnly()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2025",
        "2025-13-01",
        "2025-02-29",
        "1900-02-29",
        "2025-00-10",
        "2025-03-00",
        "2025-04-31",
        "2025-03-01 24:00:00",
        "2025-03-01 08:60:00",
        "2025-03-01 08:00:60",
        "2025-03/01",
        "2025-03-01x",
        "2025-03-01 ",
        "2025-03-01 08",
        "2025-03-01 08:00:00.",
        "2025030",
        "202503011",
        "20250301 080000",
        "25-03-01",
        "2025年3月1日",
        "0001-01-01",
        "2025-03-01 08:05:09Z",
        "2.0250301E7"
      })
  void refusesAnythingElse(String text) {
    assertFalse(time.read(text));
  }

  @Test
  void agreesWithTheCalendarOnEveryDay() {
    LocalDate date = LocalDate.of(1890, 1, 1);
    for (; date.getYear() < 2110; date = date.plusDays(1)) {
      assertTrue(time.read(date.toString()));
      assertEquals(CivilTime.day(date), time.day());
    }
  }

  @Test
  void saysWhichTimesFitASecond() {
    assertTrue(time.read("1931-12-31") && !time.isSecond());
    assertTrue(time.read("1932-01-01") && time.isSecond());
    assertTrue(time.read("2067-12-31 23:59:59") && time.isSecond());
    assertTrue(time.read("9999-12-31") && !time.isSecond() && time.isOpenEnd());
  }
}
