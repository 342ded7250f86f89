package org.mingjian.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDayTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-05-03",
        "2025-5-3",
        "2025/5/03",
        "2025.05.3",
        "2025年5月3日",
        "2025年05月03日",
        " 2025-05-03 ",
        "2025-05-03 00:00:00",
        "2025/5/3 0:00",
        "2025-05-03T00:00:00"
      })
  void readsDaysAsPeopleAndSpreadsheetsWriteThem(String text) {
    assertEquals(Optional.of(LocalDate.of(2025, 5, 3)), WrittenDay.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "20250503",
        "2025-05/03",
        "2025-02-29",
        "2025-13-01",
        "2025-00-10",
        "25-05-03",
        "03-05-2025",
        "2025-05-03 12:30:00",
        "2025年5月",
        "2025年5-3日"
      })
  void refusesWhatIsNoDayOrHasMoreReadingsThanOne(String text) {
    assertEquals(Optional.empty(), WrittenDay.parse(text));
  }
}
