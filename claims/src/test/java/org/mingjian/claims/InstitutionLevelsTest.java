package org.mingjian.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstitutionLevelsTest {
  private final InstitutionLevels levels = InstitutionLevels.national();

  @ParameterizedTest
  @CsvSource({
    "01, 3", "04, 3", "05, 2", "07, 2", "08, 1", "11, 1", "三级, 3", "二级甲等, 2", "一级, 1", "3, 0",
    "12, 0", "'', 0"
  })
  void tellsTheLevel(String code, int level) {
    assertEquals(level, levels.of(code));
  }

  @Test
  void takesTheFirstThatCanBeTold() {
    assertEquals(3, levels.of("02", "05", "08"));
    assertEquals(2, levels.of("", "05", "08"));
    assertEquals(1, levels.of("9", "2", "08"));
  }

  @Test
  void knowsOneDigitCodesOnlyFromTheAreasSetting() {
    assertEquals(3, new InstitutionLevels(Map.of("1", 3)).of("1"));
    assertThrows(IllegalArgumentException.class, () -> new InstitutionLevels(Map.of("1", 4)));
  }
}
