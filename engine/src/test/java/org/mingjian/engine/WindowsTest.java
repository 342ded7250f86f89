package org.mingjian.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsTest {
  @ParameterizedTest
  @CsvSource({
    "2025-03-05, 2025-03-05",
    "2025-03, 2025-03-01",
    "2025-12, 2025-12-01",
    "2025, 2025-01-01",
    "2025-Q1, 2025-01-01",
    "2025-Q2, 2025-04-01",
    "2025-Q4, 2025-10-01"
  })
  void windowsBeginOnTheirFirstDay(String window, LocalDate first) {
    assertEquals(first, Windows.firstDay(window));
  }
}
