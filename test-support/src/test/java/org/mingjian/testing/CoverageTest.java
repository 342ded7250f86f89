package org.mingjian.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingjian.audit.example.ExampleFile;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.pack.PackFiles;
import org.mingjian.knowledge.pack.RulePack;

/// `COVERAGE.md` says what the pack holds. It is written anew with `mvn -pl test-support -am test
/// -Dtest=CoverageTest -Dcoverage.write=true`.
class CoverageTest {
  private static final Path FILE = Path.of("../COVERAGE.md");
  private static final Path READINGS = Path.of("../CLARIFICATIONS.md");
  private static final String RULES = "rulepack/src/main/resources/rulepack/rules/";

  /// By a list of what is never paid no line is clear: it is listed, or no line of the rule.
  private static final Map<String, String> CLEAR_BY = Map.of("GZ10000101003000", "NOT_APPLICABLE");

  private static final String HEAD =
      """
      # Coverage of the 88 national rules: %d/88

      A rule counts if it has its template, at least three examples that hit and three that are clear, and one of missing data or the reason why there can be none; `./mingjian rules test` runs them all.
      Generated from the rule pack by `CoverageTest`. *Examples* are hit / clear / other (undetermined, not applicable). *Reading*: 公布 a published sentence tells the logic; 定义 the definition fixes it, thresholds are ours;
      自拟 the logic is our reading of the definition; then where the text stands and where our reading of it is told ([CLARIFICATIONS.md](CLARIFICATIONS.md), or the rule itself). *Knowledge*: tables in italics come from the area alone; without them the rule is not assessable and says so.

      | # | code | rule | template | knowledge | fields beyond the mandatory | moments | verdict | examples | reading |
      |---|---|---|---|---|---|---|---|---|---|
      """;

  private final PackFiles files = PackFiles.on(CoverageTest.class.getClassLoader(), "rulepack");
  private final RulePack pack = RulePack.read(files);

  @Test
  void saysWhatThePackHolds() throws IOException {
    long covered = rules().stream().filter(this::isCovered).count();
    String readings = Files.readString(READINGS);
    String rows = rules().stream().map(rule -> row(rule, readings)).collect(Collectors.joining());
    String text = HEAD.formatted(covered) + rows;
    if (Boolean.getBoolean("coverage.write")) {
      Files.writeString(FILE, text);
    }
    assertEquals(text, Files.readString(FILE));
    assertTrue(text.startsWith("# Coverage of the 88 national rules: 88/88\n"), "not all");
  }

  @Test
  void numbersTheRulesFromOneToEightyEight() {
    assertEquals(
        IntStream.rangeClosed(1, 88).boxed().toList(),
        rules().stream().map(RuleDefinition::number).toList());
  }

  @Test
  void everyRuleHasThreeExamplesThatHitAndThreeThatAreClear() {
    for (RuleDefinition rule : rules()) {
      String clear = CLEAR_BY.getOrDefault(rule.code(), "CLEAR");
      assertTrue(count(rule, "HIT") >= 3, rule.code() + " hits");
      assertTrue(count(rule, clear) >= 3, rule.code() + " clear");
    }
  }

  @Test
  void everyRuleHasAnExampleOfMissingDataOrSaysWhyNoneCanBe() {
    for (RuleDefinition rule : rules()) {
      String why = ExampleFile.read(files, rule.code()).noMissingData();
      assertEquals(count(rule, "UNDETERMINED") == 0, !why.isBlank(), rule.code());
    }
  }

  @Test
  void rulesThatCanMissNothingWantNoFieldBeyondTheMandatoryAndApplyEverywhere() {
    for (RuleDefinition rule : rules()) {
      if (!ExampleFile.read(files, rule.code()).noMissingData().isBlank()) {
        assertEquals(Set.of(), Set.copyOf(rule.scope().fields()), rule.code());
        assertEquals(6, rule.scope().scenes().size(), rule.code());
        assertEquals(0, rule.scope().insuranceTypes().size(), rule.code());
      }
    }
  }

  private List<RuleDefinition> rules() {
    return pack.rules().stream().sorted(Comparator.comparingInt(RuleDefinition::number)).toList();
  }

  private boolean isCovered(RuleDefinition rule) {
    boolean explained = !ExampleFile.read(files, rule.code()).noMissingData().isBlank();
    return count(rule, "HIT") >= 3
        && count(rule, CLEAR_BY.getOrDefault(rule.code(), "CLEAR")) >= 3
        && (explained || count(rule, "UNDETERMINED") > 0);
  }

  private String row(RuleDefinition rule, String readings) {
    long hits = count(rule, "HIT");
    long clear = count(rule, "CLEAR");
    long others = ExampleFile.read(files, rule.code()).cases().size() - hits - clear;
    return "| %d | %s | %s | %s | %s | %s | %s | %s | %d / %d / %d | %s |%n"
        .formatted(
            rule.number(),
            rule.code(),
            rule.text().name().zh(),
            rule.template(),
            rule.tables().stream().map(this::table).collect(Collectors.joining(", ")),
            fields(rule),
            String.join(" ", new TreeSet<>(rule.scope().moments())),
            rule.isShadow() ? rule.verdict() + " (shadow)" : rule.verdict(),
            hits,
            clear,
            others,
            reading(rule, readings));
  }

  private String table(String name) {
    TableSchema schema = pack.schemas().get(name);
    return schema != null && schema.localOnly() ? "*" + name + "*" : name;
  }

  /// Alternatives are joined by 或.
  private static String fields(RuleDefinition rule) {
    return rule.scope().fields().stream()
        .map(field -> field.replace("|", " 或 "))
        .collect(Collectors.joining(", "));
  }

  /// What the logic rests on, where that stands, and where our reading of it is told.
  private static String reading(RuleDefinition rule, String readings) {
    String kind =
        switch (rule.status()) {
          case "sentence" -> "公布";
          case "definition" -> "定义";
          default -> "自拟";
        };
    String anchor = "rule-" + rule.number();
    String told =
        readings.contains("<a id=\"" + anchor + "\">")
            ? "[CLARIFICATIONS](CLARIFICATIONS.md#" + anchor + ")"
            : "[rule](" + RULES + rule.code() + ".yaml)";
    return kind + ": " + rule.basis().text() + "; " + told;
  }

  private long count(RuleDefinition rule, String expectation) {
    return ExampleFile.read(files, rule.code()).cases().stream()
        .filter(example -> example.expects().split(":", 2)[0].equals(expectation))
        .count();
  }
}
