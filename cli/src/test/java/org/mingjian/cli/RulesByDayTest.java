package org.mingjian.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.audit.output.SortedFindings;
import tools.jackson.databind.JsonNode;

/// All rules of a release changed on one day: other parameters, some on trial, some off. Judged as
/// a whole, that is what the release of before says of the days before and the one of after of the
/// days from then on.
class RulesByDayTest {
  @TempDir static Path folder;

  private static CommandRun whole;
  private static CommandRun before;
  private static CommandRun after;

  @BeforeAll
  static void auditTheWholeAndItsParts() {
    Path extract = SyntheticExtract.generate(folder.resolve("in")).folder();
    whole = audit(extract, "whole", ChangedRelease.whole(), "--threads", "1");
    before = audit(extract, "before", ChangedRelease.before(), "--to", ChangedRelease.LAST);
    after = audit(extract, "after", ChangedRelease.after(), "--from", ChangedRelease.FIRST);
  }

  private static CommandRun audit(
      Path extract, String name, ChangedRelease release, String... more) {
    String file = release.write(folder.resolve(name + ".release"));
    String[] options =
        Stream.concat(Stream.of("--release", file), Stream.of(more)).toArray(String[]::new);
    return CommandRun.audit(extract, folder.resolve(name), options).done();
  }

  @Test
  void findWhatTheReleaseOfTheDaySays() {
    for (String file : List.of("findings.csv", SortedFindings.SHADOW)) {
      List<String> parts =
          Stream.of(before, after).flatMap(run -> claims(run, file)).sorted().toList();
      assertEquals(parts, claims(whole, file).sorted().toList(), file);
    }
    assertTrue(claims(before, "findings.csv").count() > 50);
    assertTrue(claims(after, "findings.csv").count() > 50);
    assertTrue(claims(after, SortedFindings.SHADOW).count() > 20);
  }

  @Test
  void countWhatTheReleaseOfTheDayCounts() {
    for (String list : List.of("/rules", "/shadow/rules")) {
      Map<String, Long> parts = new TreeMap<>();
      Stream.of(before, after).forEach(run -> addCounts(run, list, parts));
      Map<String, Long> all = new TreeMap<>();
      addCounts(whole, list, all);
      assertEquals(parts, all, list);
    }
  }

  @Test
  void sayTheSameWithAnyNumberOfThreads() throws IOException {
    CommandRun again =
        audit(folder.resolve("in"), "again", ChangedRelease.whole(), "--threads", "3");
    for (String file : List.of("findings.csv", SortedFindings.SHADOW, "indicators.csv")) {
      assertArrayEquals(
          Files.readAllBytes(whole.folder().resolve(file)),
          Files.readAllBytes(again.folder().resolve(file)),
          file);
    }
  }

  @Test
  void aRuleIsShownWithItsDays() {
    String release = folder.resolve("whole.release").toString();
    CommandRun.of("rules", "--release", release).done().says("按日期取值");
    CommandRun.of("rules", "GZ10000301004000", "--release", release)
        .done()
        .says("–…" + ChangedRelease.LAST)
        .says(ChangedRelease.FIRST + "…–");
  }

  /// What is claimed, without what hangs on the name of the release.
  private static Stream<String> claims(CommandRun run, String file) {
    if (!Files.exists(run.folder().resolve(file))) {
      return Stream.empty();
    }
    return run.rows(file).stream().map(RulesByDayTest::claim);
  }

  private static String claim(NamedCsvRecord row) {
    return String.join(
        " ",
        row.getField("rule_code"),
        row.getField("occurred_at"),
        row.getField("finding_id"),
        row.getField("amount"),
        row.getField("message"),
        row.getField("evidence"));
  }

  /// Adds what each rule judged and could not judge; rules that judged nothing are left out.
  private static void addCounts(CommandRun run, String list, Map<String, Long> counts) {
    JsonNode rules = run.summary().at(list);
    for (int i = 0; i < rules.size(); i++) {
      JsonNode rule = rules.get(i);
      String code = rule.get("code").asString();
      add(counts, code + " judged", rule.get("judged").asLong());
      add(counts, code + " findings", rule.get("findings").asLong());
      rule.get("undetermined")
          .properties()
          .forEach(
              it -> add(counts, code + " " + it.getKey(), it.getValue().get("lines").asLong()));
    }
  }

  private static void add(Map<String, Long> counts, String what, long count) {
    if (count > 0) {
      counts.merge(what, count, Long::sum);
    }
  }
}
