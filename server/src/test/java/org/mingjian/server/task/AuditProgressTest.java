package org.mingjian.server.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditProgressTest {
  @Test
  void comesBackFromItsLine() {
    AuditProgress progress = new AuditProgress("audit", 17, 999_999_999_999_999_999L);
    assertEquals(Optional.of(progress), AuditProgress.parse(progress.line()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "P audit 1",
        "P audit -1 2",
        "P Audit 1 2",
        "F 12",
        "P audit 1 2 ",
        "P audit 1 1000000000000000000"
      })
  void isNothingWhereALineSaysSomethingElse(String line) {
    assertEquals(Optional.empty(), AuditProgress.parse(line));
  }
}
