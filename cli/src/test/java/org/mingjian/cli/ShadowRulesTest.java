package org.mingjian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.audit.output.SortedFindings;
import tools.jackson.databind.JsonNode;

/// Rules on trial are judged and counted as all others, and nothing of them stands in a file that
/// may reach a hospital.
class ShadowRulesTest {
  private static final Set<String> TRIAL = ShadowRelease.onTrial();

  @TempDir static Path folder;

  private static CommandRun all;
  private static CommandRun trial;

  @BeforeAll
  static void auditsWithAndWithoutRulesOnTrial() {
    Path extract = SyntheticExtract.generate(folder.resolve("in")).folder();
    all = CommandRun.audit(extract, folder.resolve("all")).done();
    String release = ShadowRelease.write(folder.resolve("trial.release"));
    trial = CommandRun.audit(extract, folder.resolve("trial"), "--release", release).done();
  }

  @Test
  void findTheSameAsIfTheyWereOn() {
    List<NamedCsvRecord> both = new ArrayList<>(trial.findings());
    both.addAll(shadow());
    assertEquals(claims(all.findings()), claims(both));
    assertFalse(shadow().isEmpty());
  }

  @Test
  void nothingOfThemStandsAmongTheFindings() throws IOException {
    assertTrue(trial.findings().stream().noneMatch(ShadowRulesTest::isOnTrial));
    assertTrue(shadow().stream().allMatch(ShadowRulesTest::isOnTrial));
    String report = Files.readString(trial.folder().resolve("report.html"));
    assertTrue(shadow().stream().noneMatch(row -> report.contains(row.getField("finding_id"))));
    assertTrue(report.contains("试运行规则"));
    String indicators = Files.readString(trial.folder().resolve("indicators.csv"));
    assertTrue(TRIAL.stream().noneMatch(indicators::contains));
  }

  @Test
  void theirFiguresStandByThemselves() {
    JsonNode summary = trial.summary();
    assertEquals(trial.findings().size(), summary.at("/totals/findings").asInt());
    assertEquals(shadow().size(), summary.at("/shadow/findings").asInt());
    assertEquals(TRIAL.size(), summary.at("/shadow/rules").size());
    summary.get("rules").forEach(rule -> assertFalse(TRIAL.contains(rule.get("code").asString())));
    trial.says("试运行 on trial");
  }

  @Test
  void theirPlantedFaultsCountAsFound() {
    String truth = folder.resolve("in/truth.csv").toString();
    String findings = trial.folder().resolve("findings.csv").toString();
    CommandRun.of("evaluate", "--truth", truth, "--findings", findings).says("召回 recall 100");
  }

  @Test
  void aRunWithoutThemLeavesNoneOfTheirFiles() throws IOException {
    Path small = SmallExtract.planted().writeTo(folder.resolve("small"));
    Path out = folder.resolve("out");
    String release = folder.resolve("trial.release").toString();
    CommandRun.audit(small, out, "--release", release).done();
    assertTrue(Files.exists(out.resolve(SortedFindings.SHADOW)));
    CommandRun.audit(small, out).done();
    assertFalse(Files.exists(out.resolve(SortedFindings.SHADOW)));
    assertFalse(Files.exists(out.resolve("shadow-indicators.csv")));
  }

  @Test
  void theCatalogueNamesThem() {
    String release = folder.resolve("trial.release").toString();
    String code = TRIAL.stream().min(Comparator.naturalOrder()).orElseThrow();
    CommandRun.of("rules", "--release", release).says("试运行，只计数 shadow");
    CommandRun.of("rules", code, "--release", release).says("试运行，只计数 shadow");
  }

  private static List<NamedCsvRecord> shadow() {
    return trial.rows(SortedFindings.SHADOW);
  }

  private static boolean isOnTrial(NamedCsvRecord row) {
    return TRIAL.contains(row.getField("rule_code"));
  }

  /// What is claimed, without what hangs on the name of the release.
  private static List<String> claims(List<NamedCsvRecord> findings) {
    return findings.stream()
        .map(row ->
            String.join(
                " ",
                row.getField("finding_id"),
                row.getField("amount"),
                row.getField("message"),
                row.getField("evidence")))
        .sorted()
        .toList();
  }
}
