package org.mingjian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.audit.AuditRequest;
import org.mingjian.audit.AuditRun;
import org.mingjian.audit.Period;
import org.mingjian.audit.Progress;
import org.mingjian.audit.output.OutputFolder;
import org.mingjian.audit.summary.LakeRows;
import org.mingjian.knowledge.Release;
import org.mingjian.lake.LakeReader;
import org.mingjian.lake.ReadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The same claims, in whatever order and pieces they come, give the same files byte for byte.
class OrderAndSplitTest {
  private static final List<String> FINDINGS =
      List.of(
          "findings.csv",
          "findings.parquet",
          "findings.xlsx",
          "indicators.csv",
          "shadow.csv",
          "shadow-indicators.csv");

  @TempDir static Path shared;
  @TempDir Path folder;

  private static SyntheticExtract extract;
  private static String release = "";
  private static CommandRun expected;

  @BeforeAll
  static void auditsOnce() {
    extract = SyntheticExtract.generate(shared.resolve("in"));
    release = ShadowRelease.write(shared.resolve("trial.release"));
    expected =
        CommandRun.audit(extract.folder(), shared.resolve("out"), "--release", release).done();
    assertTrue(expected.findings().size() > 100);
    assertTrue(expected.rows("shadow.csv").size() > 30);
  }

  @Test
  void orderOfRowsAndNumberOfThreadsDoNotMatter() throws IOException {
    assertSameFiles(audit(extract.shuffled(folder.resolve("in"), 1), "--threads", "1"));
  }

  @Test
  void numberOfFilesDoesNotMatter() throws IOException {
    assertSameFindings(audit(extract.scattered(folder.resolve("in"), 4), "--threads", "3"));
  }

  @Test
  void importingMonthByMonthDoesNotMatter() throws IOException {
    assertSameFindings(imported(extract.byMonth(folder.resolve("in"))));
  }

  @Test
  void importingTheMonthsInAnotherOrderDoesNotMatter() throws IOException {
    assertSameFindings(imported(extract.byMonth(folder.resolve("in")).reversed()));
  }

  @Test
  void aLatePartOfAMonthDoesNotMatter() throws IOException {
    assertSameFindings(imported(extract.withLatePart(folder.resolve("in"))));
  }

  @Test
  void aLatePartOfLinesAloneDoesNotMatter() throws IOException {
    assertSameFindings(imported(extract.withLateLines(folder.resolve("in"))));
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 1000})
  void sizeOfBatchesDoesNotMatter(int batchLines) throws IOException {
    Path lake = folder.resolve("lake");
    CommandRun.importInto(lake, extract.folder()).done();
    Release both = ShadowRelease.with(extract.folder().resolve("local"));
    ReadSettings settings = ReadSettings.defaults().withBatchLines(batchLines);
    try (LakeReader reader = LakeReader.open(lake, settings);
        OutputFolder output = OutputFolder.open(folder.resolve("out"))) {
      Period always = new Period(Optional.empty(), Optional.empty());
      AuditRequest.Options options = new AuditRequest.Options(always, 2, Progress.SILENT);
      AuditRun.run(
          new AuditRequest(reader, LakeRows.source(lake, reader.rows(), 0), both, options, output));
    }
    assertSameFiles(new CommandRun(0, "", "", folder.resolve("out")));
  }

  @Test
  void importingTheSameFilesAgainAddsNothingAndSaysSo() {
    Path lake = folder.resolve("lake");
    CommandRun.importInto(lake, extract.folder()).done();
    CommandRun again = CommandRun.importInto(lake, extract.folder()).done();
    again.says("跳过 already in the lake, skipped: fee_list_d.csv").says("没有新内容，数据湖未变");
  }

  private CommandRun audit(Path input, String... more) {
    String[] all = Arrays.copyOf(more, more.length + 2);
    all[more.length] = "--release";
    all[more.length + 1] = release;
    return CommandRun.audit(input, folder.resolve("out"), all).done();
  }

  private CommandRun imported(List<Path> parts) {
    Path lake = folder.resolve("lake");
    parts.forEach(part -> CommandRun.importInto(lake, part).done());
    String local = extract.folder().resolve("local").toString();
    return CommandRun.auditLake(lake, folder.resolve("out"), "--local", local, "--release", release)
        .done();
  }

  private static void assertSameFiles(CommandRun run) throws IOException {
    assertSameFindings(run);
    assertSame(run, "report.html");
    assertSame(run, "rejected.csv");
    assertEquals(withoutTiming(expected.summary()), withoutTiming(run.summary()));
  }

  private static void assertSameFindings(CommandRun run) throws IOException {
    assertEquals(List.of(), differences(expected, run));
    for (String name : FINDINGS) {
      assertSame(run, name);
    }
  }

  /// The first findings that only one of two runs has, shortened.
  private static List<String> differences(CommandRun one, CommandRun other) throws IOException {
    List<String> left = Files.readAllLines(one.folder().resolve("findings.csv"));
    List<String> right = Files.readAllLines(other.folder().resolve("findings.csv"));
    Stream<String> lacking = onlyIn(left, right).map("- "::concat);
    return Stream.concat(lacking, onlyIn(right, left).map("+ "::concat)).limit(8).toList();
  }

  private static Stream<String> onlyIn(List<String> these, List<String> those) {
    Set<String> known = Set.copyOf(those);
    return these.stream().filter(line -> !known.contains(line));
  }

  private static void assertSame(CommandRun run, String name) throws IOException {
    assertEquals(
        -1,
        Files.mismatch(expected.folder().resolve(name), run.folder().resolve(name)),
        name + " differs");
  }

  private static JsonNode withoutTiming(JsonNode summary) {
    return ((ObjectNode) summary).without("timing");
  }
}
