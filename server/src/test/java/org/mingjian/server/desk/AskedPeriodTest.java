package org.mingjian.server.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.values.MingjianException;

class AskedPeriodTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

  @ParameterizedTest
  @CsvSource({
    "'', '', 2025-04-01, 2026-03-31",
    "'', 2026-02-28, 2025-03-01, 2026-02-28",
    "2026-03-31, '', 2026-03-31, 2026-03-31",
    "2023-03-27, '', 2023-03-27, 2026-03-31"
  })
  void isTheTwelveMonthsToTodayWhereNothingElseIsAskedFor(
      String from, String until, LocalDate first, LocalDate last) {
    assertEquals(new AskedPeriod(first, last), AskedPeriod.of(from, until, TODAY));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-01, ''",
    "2026-03-02, 2026-03-01",
    "2023-03-26, ''",
    "2026-02-29, ''",
    "yesterday, ''"
  })
  void refusesWhatIsNoPeriodOrTooLong(String from, String until) {
    assertThrows(MingjianException.class, () -> AskedPeriod.of(from, until, TODAY));
  }

  @Test
  void saysWhichDayItCouldNotRead() {
    String said =
        assertThrows(MingjianException.class, () -> AskedPeriod.day("2026-13-01")).getMessage();
    assertTrue(said.contains("2026-13-01"), said);
  }
}
