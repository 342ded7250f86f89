package org.mingjian.testing.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.lake.ImportReport;
import org.mingjian.lake.LakeReader;
import org.mingjian.lake.ReadSettings;
import org.mingjian.values.CivilTime;

/// The whole way from an extract over the lake to findings agrees with the oracle on hostile
/// claims.
class LakeOracleTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {3, 9})
  void agreesWithTheOracle(long seed) throws Exception {
    assertAgreement(seed, 0);
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 5, 6, 7, 8, 12})
  void agreesOnMoreHostileClaims(long seed) throws Exception {
    assertAgreement(seed, 0);
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(longs = 10)
  void agreesOnAPersonOfFiftyThousandLines(long seed) throws Exception {
    assertAgreement(seed, 50_000);
  }

  private void assertAgreement(long seed, int crowd) throws Exception {
    Path lake = folder.resolve("lake");
    try (HostileCase claims = new HostileCase(folder.resolve("extract"), seed, crowd)) {
      ImportReport report = claims.importInto(lake);
      assertEquals(0, report.rows().stream().mapToLong(ImportReport.TableRows::rejected).sum());
      try (LakeReader reader = LakeReader.open(lake, ReadSettings.defaults())) {
        List<String> differences = claims.differences(reader);
        assertEquals(List.of(), differences, () -> String.join("\n", differences));
        assertSameFirstDay(claims, reader);
      }
    }
  }

  private static void assertSameFirstDay(HostileCase claims, LakeReader reader) throws Exception {
    String day = claims.oracle.column("SELECT from_day FROM covered").getFirst();
    reader.forEach(1, batch -> assertEquals(day, CivilTime.date(batch.coveredFromDay).toString()));
  }
}
