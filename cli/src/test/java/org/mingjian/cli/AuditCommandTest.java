package org.mingjian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How an audit is asked for, and what its exit code says.
class AuditCommandTest {
  /// 糖化血红蛋白: at most one in 15 days.
  private static final String PERIOD_RULE = "MJ2025-031";

  private static final String HEMOGLOBIN = "002503020030100";

  @TempDir Path folder;

  private final SmallExtract extract = SmallExtract.planted();

  @Test
  void endsWithZeroWhetherThereAreFindingsOrRejects() {
    extract.lines.add("bkkp_sn", "X", "cnt", "x");
    audit().done().says("bad-number").says("fee_list_d.csv");
  }

  @Test
  void endsWithTwoAndNamesTheNearestRulesForAnUnknownOne() {
    CommandRun run = audit("--rules", "GZ10000301004000,GZ1000030100400X");
    assertEquals(2, run.exit());
    run.says("no such rule: GZ1000030100400X（相近的 nearest: GZ10000301004000");
    assertFalse(Files.exists(folder.resolve("out/summary.json")));
  }

  @Test
  void judgesOnlyTheRulesAskedFor() {
    CommandRun run = audit("--rules", SmallExtract.PLANTED_RULE).findsThePlanted();
    assertEquals(1, run.findings().size());
    assertEquals(1, run.summary().get("rules").size());
  }

  @Test
  void endsWithTwoForADayThatDoesNotExist() {
    CommandRun run = audit("--from", "2025-02-30");
    assertEquals(2, run.exit());
    run.says("2025-02-30").says("--from");
  }

  @Test
  void endsWithTwoForAPeriodThatEndsBeforeItBegins() {
    assertEquals(2, audit("--from", "2025-03-02", "--to", "2025-03-01").exit());
  }

  @Test
  void endsWithTwoWhereTheLakeIsNone() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    CommandRun run = CommandRun.auditLake(empty, folder.resolve("out"));
    assertEquals(2, run.exit());
    run.says("不是数据湖目录 no lake here");
  }

  @Test
  void endsWithTwoWhereTheFolderIsNone() {
    Path absent = folder.resolve("absent");
    CommandRun run = CommandRun.audit(absent, folder.resolve("out"));
    assertEquals(2, run.exit());
    run.says("目录不存在 no such folder: " + absent);
  }

  @Test
  void endsWithTwoWhereAFileIsNamedForTheFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("fee_list_d.csv"), "");
    CommandRun run = CommandRun.audit(file, folder.resolve("out"));
    assertEquals(2, run.exit());
    run.says("这是文件，应为目录 a file where a folder is wanted: " + file);
  }

  @Test
  void endsWithFourWhereResultsCannotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("out"), "a file");
    CommandRun run = CommandRun.audit(extract.writeTo(folder.resolve("in")), file);
    assertEquals(4, run.exit());
    run.says(file.toString());
  }

  @Test
  void keepsEarlierLinesVisibleToWindowsOfThePeriodAskedFor() {
    addHemoglobin("2025-03-10 10:00:00");
    addHemoglobin("2025-03-20 10:00:00");
    CommandRun run = audit("--rules", PERIOD_RULE, "--from", "2025-03-15", "--to", "2025-03-31");
    assertEquals(List.of("A2025-03-20 10:00:00"), subjects(run.done()));
  }

  @Test
  void choosesFindingsByTheDayTheyOccurred() {
    addHemoglobin("2025-03-10 10:00:00");
    addHemoglobin("2025-03-20 10:00:00");
    assertTrue(subjects(audit("--to", "2025-03-19").done()).contains(SmallExtract.PLANTED_LINE));
    assertFalse(subjects(audit("--from", "2025-03-02").done()).contains(SmallExtract.PLANTED_LINE));
  }

  private void addHemoglobin(String time) {
    extract.lines.add(
        "bkkp_sn",
        "A" + time,
        "fee_ocur_time",
        time,
        "hilist_code",
        HEMOGLOBIN,
        "cnt",
        "1",
        "det_item_fee_sumamt",
        "12.80",
        "inscp_amt",
        "12.80");
  }

  private CommandRun audit(String... more) {
    return CommandRun.audit(extract.writeTo(folder.resolve("in")), folder.resolve("out"), more);
  }

  private static List<String> subjects(CommandRun run) {
    return run.findings().stream().map(row -> row.getField("subject_line")).toList();
  }
}
