package org.mingjian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.values.ErrorCode.Category;

class ExitCodesTest {
  @ParameterizedTest
  @CsvSource({"CALLER,2", "DATA,3", "INTERNAL,4", "CAPACITY,4"})
  void followsWhoMustAct(Category category, int code) {
    assertEquals(code, ExitCodes.of(category).number());
  }
}
