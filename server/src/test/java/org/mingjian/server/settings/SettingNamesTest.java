package org.mingjian.server.settings;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.values.MingjianException;

class SettingNamesTest {
  @ParameterizedTest
  @CsvSource({
    "mingjian.journal.gruop, mingjian.journal.group",
    "mingjian.wire.proofs, mingjian.wire.proof",
    "mingjian.trust-unknown-institution, mingjian.trust-unknown-institutions",
    "mingjian.dat, mingjian.data",
  })
  void suggestTheNearestNameForOneThatIsNone(String name, String nearest) {
    String told = refused(name, "7");
    assertTrue(told.contains(name + " = 7"), told);
    assertTrue(told.endsWith(nearest), told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mingjian.wire.history-days",
        "mingjian.wire.historyDays",
        "mingjian.wire.history_days",
        "mingjian.wire.paths[0]",
        "server.port",
        "logging.level.org.mingjian"
      })
  void areTakenInAllTheirSpellings(String name) {
    assertDoesNotThrow(() -> SettingNames.check(Map.of(name, "1")));
  }

  @Test
  void keepAPasswordToThemselvesUnderAWrongName() {
    assertFalse(refused("mingjian.database.pasword", "geheim").contains("geheim"));
  }

  private static String refused(String name, String value) {
    MingjianException refused =
        assertThrows(
            MingjianException.class, () -> SettingNames.check(Map.of(name, value, "a.b", "c")));
    assertEquals(ServerError.CONFIGURATION, refused.code());
    return refused.getMessage();
  }
}
