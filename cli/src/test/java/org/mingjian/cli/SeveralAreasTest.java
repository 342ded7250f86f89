package org.mingjian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One lake with claims of several areas, judged by a release each.
class SeveralAreasTest {
  private static final String ONE = "990102";
  private static final String TWO = "990103";
  private static final List<String> REST = List.of("990121", "990122");
  private static final List<String> FILES =
      List.of("findings.csv", "findings.parquet", "findings.xlsx", "indicators.csv", "report.html");

  @TempDir static Path shared;
  @TempDir Path folder;

  private static Path lake = Path.of("");
  private static String one = "";
  private static String two = "";
  private static CommandRun both;

  @BeforeAll
  static void auditsTwoAreas() {
    Path city = shared.resolve("city");
    CommandRun.of(
            "synth", "--persons", "60", "--months", "3", "--seed", "11", "--out", city.toString())
        .done();
    lake = shared.resolve("lake");
    CommandRun.importInto(lake, city).done();
    CityRelease strict = new CityRelease(city.resolve("local"), ChangedRelease.after().rules());
    CityRelease plain = new CityRelease(city.resolve("local"), ChangedRelease.before().rules());
    one = plain.write(ONE, shared.resolve("one.release"));
    two = strict.write(TWO, shared.resolve("two.release"));
    plain.writeNational(shared.resolve("plain.release"));
    strict.writeNational(shared.resolve("strict.release"));
    both = audit(shared.resolve("both"), "--release", one, "--release", two).done();
  }

  @Test
  void eachAreaIsJudgedAsItsReleaseAloneJudgesIt() {
    assertEquals(
        Stream.concat(national("plain", ONE), national("strict", TWO)).sorted().toList(),
        told(both, row -> true).sorted().toList());
    assertTrue(told(both, row -> row.getField("area").equals(ONE)).count() > 20);
    assertTrue(told(both, row -> row.getField("area").equals(TWO)).count() > 20);
  }

  @Test
  void everyFindingNamesTheReleaseOfItsArea() {
    JsonNode releases = both.summary().get("releases");
    assertEquals(ONE, releases.get(0).get("area").stringValue());
    for (NamedCsvRecord row : both.findings()) {
      int release = row.getField("area").equals(ONE) ? 0 : 1;
      assertEquals(releases.get(release).get("id").stringValue(), row.getField("release_id"));
    }
  }

  @Test
  void rulesOfThePlaceOfInsuranceFollowPatientsWhoWentElsewhere() {
    assertTrue(
        both.findings().stream()
            .anyMatch(row -> !row.getField("fixmedins_code").contains(row.getField("area"))));
  }

  @Test
  void neitherTheOrderOfReleasesNorThreadsMatter() throws IOException {
    CommandRun other = audit(folder, "--release", two + "," + one, "--threads", "1").done();
    for (String name : FILES) {
      assertEquals(-1, Files.mismatch(both.folder().resolve(name), folder.resolve(name)), name);
    }
    assertEquals(withoutTiming(both.summary()), withoutTiming(other.summary()));
  }

  @Test
  void whatNoReleaseCoversIsCountedAndSaid() throws IOException {
    assertEquals(REST, areas(both, "TREATMENT"));
    assertEquals(REST, areas(both, "INSURANCE"));
    both.says("没有版本覆盖的地区").says("参保地 place of insurance");
    String report = Files.readString(both.folder().resolve("report.html"));
    assertTrue(report.contains("\"uncovered\":[{\"follows\":\"TREATMENT\",\"area\":\"990121\""));
  }

  @Test
  void everyLineIsJudgedOrCountedAsUncovered() {
    CommandRun first = audit(folder.resolve("1"), "--release", one).done();
    CommandRun second = audit(folder.resolve("2"), "--release", two).done();
    for (String follows : List.of("TREATMENT", "INSURANCE")) {
      long whole = both.summary().get("totals").get("lines").asLong();
      assertEquals(
          uncovered(first, follows) + uncovered(second, follows) - whole,
          uncovered(both, follows),
          follows);
    }
  }

  @Test
  void aCitysReleaseAloneJudgesNoOtherCity() {
    CommandRun run = audit(folder, "--release", one).done();
    assertEquals(
        told(both, row -> row.getField("area").equals(ONE)).toList(),
        told(run, row -> true).toList());
    assertEquals(ONE, run.summary().get("release").get("area").stringValue());
    assertEquals(List.of(TWO, "990121", "990122"), areas(run, "TREATMENT"));
  }

  @Test
  void aReleaseOfTheNationLeavesNothingUncovered() {
    String nation = shared.resolve("plain.release").toString();
    CommandRun run = audit(folder.resolve("1"), "--release", nation).done();
    assertFalse(run.summary().has("uncovered"));
    CommandRun three = audit(folder.resolve("2"), "--release", nation + "," + two).done();
    assertTrue(three.summary().get("uncovered").isEmpty());
    assertEquals(
        Stream.concat(told(run, row -> !row.getField("area").equals(TWO)), national("strict", TWO))
            .sorted()
            .toList(),
        told(three, row -> true).sorted().toList());
  }

  @Test
  void twoReleasesOfOneAreaAreWrongUse() {
    CommandRun run = audit(folder, "--release", one, "--release", one);
    assertEquals(2, run.exit());
    run.says("一个统筹区只能给一个版本").says("one.release，").says(ONE);
  }

  @Test
  void localTablesGoWithOneReleaseOnly() {
    CommandRun run = audit(folder, "--release", one, "--release", two, "--local", "x");
    assertEquals(2, run.exit());
    run.says("--local 只能与一个版本同用");
  }

  private static CommandRun audit(Path out, String... more) {
    return CommandRun.auditLake(lake, out, more);
  }

  /// What a release that judges everything says of one area.
  private Stream<String> national(String release, String area) {
    Path out = folder.resolve(release);
    String file = shared.resolve(release + ".release").toString();
    return told(audit(out, "--release", file).done(), row -> row.getField("area").equals(area));
  }

  /// Findings without their release; indicators of peers are left out, since a release compares the
  /// institutions of its own area.
  private static Stream<String> told(CommandRun run, Predicate<NamedCsvRecord> which) {
    return run.findings().stream()
        .filter(row -> !row.getField("verdict").equals("INDICATOR"))
        .filter(which)
        .map(row ->
            Stream.of("finding_id", "rule_code", "area", "amount", "fund_amount", "message")
                .map(row::getField)
                .reduce("", (a, b) -> a + " " + b));
  }

  private static List<String> areas(CommandRun run, String follows) {
    return uncoveredRows(run, follows).map(row -> row.get("area").stringValue()).toList();
  }

  private static long uncovered(CommandRun run, String follows) {
    return uncoveredRows(run, follows).mapToLong(row -> row.get("lines").asLong()).sum();
  }

  private static Stream<JsonNode> uncoveredRows(CommandRun run, String follows) {
    return StreamSupport.stream(run.summary().get("uncovered").spliterator(), false)
        .filter(row -> row.get("follows").stringValue().equals(follows))
        .sorted(Comparator.comparing(row -> row.get("area").stringValue()));
  }

  private static JsonNode withoutTiming(JsonNode summary) {
    return ((ObjectNode) summary).without("timing");
  }
}
