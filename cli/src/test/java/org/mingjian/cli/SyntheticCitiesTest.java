package org.mingjian.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// In cities of seeds nobody tuned to, everything planted is found, and every finding is also the
/// oracle's. Any other city: `./mingjian test cities SEED,… PERSONS MONTHS`.
class SyntheticCitiesTest {
  private static final String SEEDS = System.getProperty("cities.seeds", "31337,271828,577215");
  private static final int PERSONS = Integer.getInteger("cities.persons", 1_000);
  private static final int MONTHS = Integer.getInteger("cities.months", 12);

  @TempDir Path folder;

  @Test
  void findsWhatIsPlantedAndNothingTheOracleDoesNotFind() throws SQLException, IOException {
    List<CityCheck> cities = new ArrayList<>();
    for (String seed : SEEDS.split(",")) {
      cities.add(CityCheck.run(folder.resolve(seed), PERSONS, MONTHS, Long.parseLong(seed)));
    }
    print(cities);
    assertAll(cities.stream().map(city -> () -> assertFlawless(city)));
  }

  private static void assertFlawless(CityCheck city) {
    String seed = "seed " + city.seed() + ": ";
    assertEquals(List.of(), city.planted().missed(), seed + "planted and missed");
    assertEquals(0, city.planted().total().nearMissesHit(), seed + "near misses hit");
    assertEquals(List.of(), city.differences(), seed + "engine and oracle differ");
    assertEquals(0, city.agreement().auditOnly(), seed + "found by the engine alone");
    assertEquals(0, city.agreement().oracleOnly(), seed + "found by the oracle alone");
    assertEquals(city.planted().total().findings(), city.agreement().same(), seed + "confirmed");
  }

  private static void print(List<CityCheck> cities) {
    TextTable table =
        new TextTable(
            "种子 seed>",
            "参保人 persons>",
            "明细 lines>",
            "植入 planted>",
            "植入且找到 planted and found>",
            "判定 judged>",
            "植入之外 outside truth>",
            "找到且经核实 found and oracle-confirmed>",
            "仅引擎 engine alone>",
            "仅核实 oracle alone>",
            "数值不同 differing>",
            "临界 near misses>",
            "临界误报 hit>");
    cities.forEach(city -> table.add(city.cells()));
    table.lines().forEach(System.out::println);
  }
}
