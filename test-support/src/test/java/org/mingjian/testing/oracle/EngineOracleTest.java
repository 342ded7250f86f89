package org.mingjian.testing.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The engine's netting and rules agree with the oracle on hostile claims, whichever way they were
/// read.
class EngineOracleTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 4})
  void agreesWithTheOracle(long seed) throws Exception {
    try (HostileCase claims = new HostileCase(folder, seed, 0)) {
      List<String> differences = claims.differences(new OracleDrafts(claims.oracle));
      assertEquals(List.of(), differences, () -> String.join("\n", differences));
    }
  }
}
