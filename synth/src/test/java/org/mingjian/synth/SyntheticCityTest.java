package org.mingjian.synth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.lake.ImportReport;
import org.mingjian.lake.ImportSettings;

class SyntheticCityTest {
  private static final int PERSONS = 400;

  @TempDir static Path folder;
  private static ExtractTables tables;
  private static SyntheticCity.Summary summary;

  @BeforeAll
  static void writeOneCity() {
    summary = write("one", 7, 2);
    tables = new ExtractTables(folder.resolve("one"));
  }

  @Test
  void givesTheSameBytesForTheSameSeedWhateverTheThreads() throws IOException {
    write("again", 7, 1);
    assertEquals(-1, Files.mismatch(lines("one"), lines("again")));
  }

  @Test
  void givesOtherBytesForAnotherSeed() throws IOException {
    write("other", 8, 2);
    assertNotEquals(-1, Files.mismatch(lines("one"), lines("other")));
  }

  @Test
  void chargesAboutSeventyLinesPerPersonAndYear() {
    long perPerson = summary.lines() / PERSONS;
    assertTrue(perPerson >= 50 && perPerson <= 110, "lines per person: " + perPerson);
  }

  @Test
  void givesEveryRowAKeyOfItsOwn() {
    for (String[] table :
        List.of(
            new String[] {"setl_d.csv", "setl_id"},
            new String[] {"mdtrt_d.csv", "mdtrt_id"},
            new String[] {"fee_list_d.csv", "bkkp_sn"},
            new String[] {"fixmedins_b.csv", "fixmedins_code"},
            new String[] {"doctor_b.csv", "prac_psn_code"})) {
      Set<String> keys = new HashSet<>();
      tables.rows(table[0]).forEach(row -> assertTrue(keys.add(row.get(table[1])), table[0]));
    }
  }

  @Test
  void namesAnExistingLineInEveryNamedRefund() {
    List<Map<String, String>> lines = tables.rows("fee_list_d.csv");
    Set<String> known = new HashSet<>();
    lines.forEach(line -> known.add(line.get("mdtrt_id") + line.get("feedetl_sn")));
    List<Map<String, String>> refunds =
        lines.stream().filter(line -> !line.get("init_feedetl_sn").isEmpty()).toList();
    assertTrue(refunds.size() > 10);
    refunds.forEach(
        line -> assertTrue(known.contains(line.get("mdtrt_id") + line.get("init_feedetl_sn"))));
  }

  @Test
  void settlesExactlyWhatTheLinesAddUpTo() {
    Map<String, Long> sums = new HashMap<>();
    tables
        .rows("fee_list_d.csv")
        .forEach(line ->
            sums.merge(
                line.get("setl_id"),
                ExtractTables.fen(line.get("det_item_fee_sumamt")),
                Long::sum));
    for (Map<String, String> settlement : tables.rows("setl_d.csv")) {
      Long sum = sums.get(settlement.get("setl_id"));
      if (sum != null) {
        assertEquals(sum, ExtractTables.fen(settlement.get("medfee_sumamt")));
      }
    }
  }

  @Test
  void namesExistingLinesInTheTruth() {
    Set<String> known = new HashSet<>();
    tables.rows("fee_list_d.csv").forEach(line -> known.add(line.get("bkkp_sn")));
    for (Map<String, String> row : tables.rows("truth.csv")) {
      String line = row.get("subject_line");
      assertTrue(line.isEmpty() || known.contains(line), line);
    }
  }

  @Test
  void bringsTheTablesThatNobodyPublishes() {
    assertTrue(Files.exists(folder.resolve("one/local/service_price_cap.csv")));
    assertTrue(Files.exists(folder.resolve("one/local/disease_drug.csv")));
  }

  @Test
  void bringsTheSameLinesIntoALake() {
    SyntheticCity city = new SyntheticCity(new CityPlan(PERSONS, 12, 7, 2));
    ImportReport report =
        city.writeLake(folder.resolve("lake"), ImportSettings.defaults().withThreads(2));
    long read =
        report.rows().stream()
            .filter(rows -> rows.table().equals("fee_list_d"))
            .mapToLong(ImportReport.TableRows::read)
            .sum();
    assertEquals(summary.lines(), read);
    assertEquals(0, report.rows().stream().mapToLong(ImportReport.TableRows::rejected).sum());
  }

  @Test
  void writesThirtyEightColumnsALine() {
    assertEquals(38, tables.rows("fee_list_d.csv").get(0).size());
  }

  private static Path lines(String city) {
    return folder.resolve(city).resolve("fee_list_d.csv");
  }

  private static SyntheticCity.Summary write(String name, long seed, int threads) {
    CityPlan plan = new CityPlan(PERSONS, 12, seed, threads);
    return new SyntheticCity(plan).writeCsv(folder.resolve(name), Progress.silent());
  }
}
