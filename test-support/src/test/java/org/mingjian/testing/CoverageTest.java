package org.mingjian.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
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
  private static final int MOST_FIELDS = 6;
  private static final String HEAD =
      """
      # Coverage of the 88 national rules

      Generated from the rule pack by `CoverageTest`. *Examples* are hit / clear / other (undetermined, not applicable). *Reading*: 公布 a published sentence tells the logic; 定义 the definition fixes it, thresholds are ours;
      自拟 the logic is our reading of the definition ([CLARIFICATIONS.md](CLARIFICATIONS.md)). *Knowledge*: tables in italics come from the area alone; without them the rule is not assessable and says so.

      | # | code | rule | template | knowledge | fields beyond the mandatory | moments | verdict | examples | reading |
      |---|---|---|---|---|---|---|---|---|---|
      """;

  private final PackFiles files = PackFiles.on(CoverageTest.class.getClassLoader(), "rulepack");
  private final RulePack pack = RulePack.read(files);

  @Test
  void saysWhatThePackHolds() throws IOException {
    String text = HEAD + rules().stream().map(this::row).collect(Collectors.joining());
    if (Boolean.getBoolean("coverage.write")) {
      Files.writeString(FILE, text);
    }
    assertEquals(text, Files.readString(FILE));
  }

  @Test
  void numbersTheRulesFromOneToEightyEight() {
    assertEquals(
        IntStream.rangeClosed(1, 88).boxed().toList(),
        rules().stream().map(RuleDefinition::number).toList());
  }

  @Test
  void everyRuleHasThreeExamplesThatHitAndThreeThatDoNot() {
    for (RuleDefinition rule : rules()) {
      assertTrue(count(rule, "HIT") >= 3, rule.code() + " hits");
      int all = ExampleFile.read(files, rule.code()).cases().size();
      assertTrue(all - count(rule, "HIT") >= 3, rule.code() + " others");
    }
  }

  private List<RuleDefinition> rules() {
    return pack.rules().stream().sorted(Comparator.comparingInt(RuleDefinition::number)).toList();
  }

  private String row(RuleDefinition rule) {
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
            reading(rule));
  }

  private String table(String name) {
    TableSchema schema = pack.schemas().get(name);
    return schema != null && schema.localOnly() ? "*" + name + "*" : name;
  }

  /// Alternatives are joined by 或; very many are cut.
  private static String fields(RuleDefinition rule) {
    return rule.scope().fields().stream()
        .map(field -> {
          List<String> sides = List.of(field.split("\\|", -1));
          List<String> shown = sides.subList(0, Math.min(sides.size(), MOST_FIELDS));
          return String.join(" 或 ", shown) + (sides.size() > MOST_FIELDS ? " …" : "");
        })
        .collect(Collectors.joining(", "));
  }

  private static String reading(RuleDefinition rule) {
    return switch (rule.status()) {
      case "sentence" -> "公布";
      case "definition" -> "定义";
      default -> "自拟";
    };
  }

  private long count(RuleDefinition rule, String expectation) {
    return ExampleFile.read(files, rule.code()).cases().stream()
        .filter(example -> example.expects().equals(expectation))
        .count();
  }
}
