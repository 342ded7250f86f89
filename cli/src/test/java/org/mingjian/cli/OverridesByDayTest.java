package org.mingjian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.audit.output.SortedFindings;
import tools.jackson.databind.JsonNode;

/// What a layer states of a rule from a day on says nothing about the days before: from the records
/// of a library to the findings of an audit.
class OverridesByDayTest {
  private static final String FREQUENT = "GZ10000204002000";
  private static final String FOR_ONE_SEX = "GZ10000301004000";
  private static final String SEX =
      "published,object,codes,sex,basis\n2023-05-15,艾附暖宫丸,ZD03AAA0043010100166,2,说明书\n";
  private static final String STATE = "area,kind,rule,state,basis,valid_from,valid_to\n";
  private static final String PARAMETER =
      "area,kind,published,rule,parameter,value,basis,valid_from,valid_to\n";

  @TempDir Path folder;

  @BeforeEach
  void importThePoint() {
    importing("drug_sex.csv", SEX);
  }

  @Test
  void aTrialFromADayOnLeavesTheFindingsOfTheDaysBefore() {
    importing(
        "rule_state.s.csv",
        STATE + "370600,覆盖," + FOR_ONE_SEX + ",SHADOW,烟医保〔2026〕2号,2026-01-01,\n");
    CommandRun run = audit();
    assertEquals(List.of("2025-03-01", "2025-12-31"), days(run, "findings.csv", FOR_ONE_SEX));
    assertEquals(List.of("2026-01-01"), days(run, SortedFindings.SHADOW, FOR_ONE_SEX));
    assertEquals(List.of(FOR_ONE_SEX), shadowRules(run));
  }

  @Test
  void aRuleSwitchedOffFromADayOnStillJudgesTheDaysBefore() {
    importing(
        "rule_state.s.csv", STATE + "370600,停用," + FOR_ONE_SEX + ",,烟医保〔2026〕2号,2026-01-01,\n");
    CommandRun run = audit();
    assertEquals(List.of("2025-03-01", "2025-12-31"), days(run, "findings.csv", FOR_ONE_SEX));
  }

  @Test
  void aLimitOfOnePeriodJudgesTheWindowsThatBeginInIt() {
    importing(
        "rule_parameter.p.csv",
        PARAMETER + "370600,覆盖,2025-12-01," + FREQUENT + ",perDay,1,烟医保〔2025〕8号,2026-01-01,\n");
    assertEquals(List.of("2026-01-01"), days(audit(), "findings.csv", FREQUENT));
    importing(
        "rule_parameter.q.csv",
        PARAMETER
            + "370600,覆盖,2025-02-01,"
            + FREQUENT
            + ",perDay,1,烟医保〔2025〕1号,2025-03-01,2025-12-30\n");
    assertEquals(List.of("2025-03-01", "2026-01-01"), days(audit(), "findings.csv", FREQUENT));
  }

  @Test
  void aDayNamedAtTheBuildIsTakenForAllDays() {
    importing(
        "rule_parameter.p.csv",
        PARAMETER + "370600,覆盖,2025-12-01," + FREQUENT + ",perDay,1,烟医保〔2025〕8号,2026-01-01,\n");
    assertEquals(
        List.of("2025-03-01", "2025-12-31", "2026-01-01"),
        days(audit("--on", "2026-06-01"), "findings.csv", FREQUENT));
    assertEquals(List.of(), days(audit("--on", "2025-06-01"), "findings.csv", FREQUENT));
  }

  /// Audits a man who is charged a drug for women twice a day, in two visits, on three days, with
  /// the release of the city.
  private CommandRun audit(String... build) {
    SmallExtract claims = new SmallExtract();
    List<String> days = List.of("2025-03-01", "2025-12-31", "2026-01-01");
    for (String day : days) {
      visit(claims, day, "A");
      visit(claims, day, "B");
    }
    Path release = folder.resolve("370600.release");
    String[] first = {
      "release", "build", "--area", "370600", "--replace", "--out", release.toString()
    };
    run(Stream.of(first, build).flatMap(Stream::of).toArray(String[]::new)).done();
    Path input = claims.writeTo(folder.resolve("in"));
    return CommandRun.audit(input, folder.resolve("out"), "--release", release.toString()).done();
  }

  private static void visit(SmallExtract claims, String day, String which) {
    String id = day + which;
    String begin = day + " 09:00:00";
    String end = day + " 11:00:00";
    claims.settlements.add(
        "setl_id",
        "S" + id,
        "mdtrt_id",
        "V" + id,
        "setl_time",
        end,
        "begndate",
        begin,
        "enddate",
        end);
    claims.visits.add(
        "mdtrt_id", "V" + id, "begntime", begin, "endtime", end, "dscg_maindiag_code", "J06");
    claims.lines.add(
        "bkkp_sn",
        "L" + id,
        "setl_id",
        "S" + id,
        "mdtrt_id",
        "V" + id,
        "fee_ocur_time",
        day + " 09:30:00");
  }

  private static List<String> shadowRules(CommandRun run) {
    return run.summary().at("/shadow/rules").findValues("code").stream()
        .map(JsonNode::asString)
        .toList();
  }

  private static List<String> days(CommandRun run, String file, String rule) {
    return run.rows(file).stream()
        .filter(row -> row.getField("rule_code").equals(rule))
        .map(row -> row.getField("occurred_at").substring(0, 10))
        .distinct()
        .sorted()
        .toList();
  }

  private void importing(String name, String text) {
    try {
      Path file = Files.writeString(folder.resolve(name), text);
      run("knowledge", "import", file.toString()).done();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CommandRun run(String... arguments) {
    return CommandRun.of(
        Stream.of(arguments, new String[] {"--library", folder.resolve("library").toString()})
            .flatMap(Stream::of)
            .toArray(String[]::new));
  }
}
