package org.mingjian.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.audit.output.EvidenceJson;

/// The commands as a user gives them, over one small city.
class AuditingIT {
  private static final List<String> FILES =
      List.of("findings.csv", "findings.parquet", "findings.xlsx", "report.html", "rejected.csv");

  @TempDir static Path shared;

  private static String demoOut = "";

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void showDemo() {
    StringWriter text = new StringWriter();
    PrintWriter writer = new PrintWriter(text, true);
    assertEquals(
        0,
        Mingjian.commandLine(writer, writer)
            .execute(
                "demo",
                "--persons",
                "40",
                "--months",
                "3",
                "--seed",
                "5",
                "--no-serve",
                "--out",
                shared.resolve("demo").toString()),
        text::toString);
    demoOut = text.toString();
  }

  @Test
  void endsTheDemoWithThePlaceOfTheReport() {
    String last = demoOut.lines().reduce("", (before, line) -> line);
    assertTrue(last.startsWith("报告 report: "), last);
    assertTrue(Files.exists(Path.of(last.substring("报告 report: ".length()))), last);
  }

  @Test
  void findsTheSameInTheExtractAsInTheLake() throws IOException {
    Path target = folder.resolve("out");
    assertEquals(
        0, run("audit", "--input", demo("extract"), "--out", target.toString()), err::toString);
    for (String file : FILES) {
      assertArrayEquals(
          Files.readAllBytes(shared.resolve("demo/result").resolve(file)),
          Files.readAllBytes(target.resolve(file)),
          file);
    }
    assertFalse(Files.exists(target.resolve(".staging")));
  }

  @Test
  void givesFindingsThatReplayAndAreToldApart() throws IOException {
    Set<String> ids = new HashSet<>();
    List<String> broken = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .detectBomHeader(true)
            .ofNamedCsvRecord(shared.resolve("demo/result/findings.csv"))) {
      for (NamedCsvRecord row : rows) {
        boolean replays = EvidenceJson.read(row.getField("evidence")).replays();
        if (!replays || !ids.add(row.getField("finding_id"))) {
          broken.add(row.getField("rule_code") + " " + row.getField("evidence"));
        }
      }
    }
    assertEquals(List.of(), broken.stream().limit(5).toList());
    assertFalse(ids.isEmpty());
  }

  @Test
  void findsTheSameWithOneThread() throws IOException {
    Path target = folder.resolve("out");
    auditLake(target, "--threads", "1");
    assertArrayEquals(
        Files.readAllBytes(shared.resolve("demo/result/findings.csv")),
        Files.readAllBytes(target.resolve("findings.csv")));
  }

  @Test
  void keepsToTheRulesAskedFor() throws IOException {
    Path target = folder.resolve("out");
    auditLake(target, "--rules", "GZ10000301004000");
    assertTrue(
        Files.readAllLines(target.resolve("findings.csv")).stream()
            .skip(1)
            .allMatch(line -> line.contains("GZ10000301004000")));
  }

  @Test
  void addsNothingWhenTheSameExtractIsImportedAgain() {
    Path lake = folder.resolve("lake");
    assertEquals(0, run("import", "--input", demo("extract"), "--lake", lake.toString()));
    assertEquals(0, run("import", "--input", demo("extract"), "--lake", lake.toString()));
    assertTrue(out.toString().contains("没有新内容"), out.toString());
  }

  @Test
  void refusesAnExtractWithoutItsColumns() throws IOException {
    Path input = Files.createDirectories(folder.resolve("extract"));
    Files.writeString(input.resolve("fee_list_d.csv"), "mdtrt_id,psn_no\nV1,P1\n");
    assertEquals(3, run("audit", "--input", input.toString(), "--out", demo("x")));
    assertTrue(err.toString().contains("fee_ocur_time"), err.toString());
  }

  @Test
  void wantsExtractOrLakeButNotBoth() {
    assertEquals(2, run("audit", "--out", demo("x")));
    assertEquals(2, run("audit", "--out", demo("x"), "--input", "a", "--lake", "b"));
  }

  @Test
  void refusesDaysTheWrongWayRound() {
    assertEquals(
        2,
        run(
            "audit",
            "--lake",
            demo("lake"),
            "--out",
            demo("x"),
            "--from",
            "2025-02-01",
            "--to",
            "2025-01-31"));
    assertTrue(err.toString().contains("2025-02-01"), err.toString());
  }

  @Test
  void tellsHowADayIsWritten() {
    assertEquals(
        2, run("audit", "--lake", demo("lake"), "--out", demo("x"), "--from", "2025-13-01"));
    assertTrue(err.toString().contains("yyyy-MM-dd"), err.toString());
  }

  @Test
  void leavesAFolderAloneThatIsNotADemos() throws IOException {
    Files.createDirectories(folder.resolve("lake"));
    assertEquals(2, run("demo", "--persons", "10", "--out", folder.toString()));
    assertTrue(Files.exists(folder.resolve("lake")));
  }

  @Test
  void explainsRulesByWhatALakeHolds() {
    assertEquals(0, run("rules", "--lake", demo("lake")), err::toString);
    assertEquals(0, run("rules", "--input", demo("extract")), err::toString);
    assertTrue(out.toString().contains("可用 assessable"), out.toString());
  }

  private void auditLake(Path target, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "audit",
                "--lake",
                demo("lake"),
                "--local",
                demo("extract/local"),
                "--out",
                target.toString()));
    arguments.addAll(List.of(more));
    assertEquals(0, run(arguments.toArray(String[]::new)), err::toString);
  }

  private static String demo(String part) {
    return shared.resolve("demo").resolve(part).toString();
  }

  private int run(String... arguments) {
    return Mingjian.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(arguments);
  }
}
