package org.mingjian.audit.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mingjian.engine.kernel.Templates;
import org.mingjian.finding.Wording;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.pack.PackFiles;
import org.mingjian.knowledge.pack.RulePack;

class ExamplesTest {
  private static final Set<String> NAMES = Set.of("item", "related", "point", "institution");

  private final PackFiles files = PackFiles.on(ExamplesTest.class.getClassLoader(), "rulepack");

  @TestFactory
  Stream<DynamicContainer> everyRuleJudgesItsExamplesAsTheySay() {
    RulePack pack = RulePack.read(files);
    return pack.rules().stream()
        .filter(rule -> Templates.find(rule.template()).isPresent())
        .map(rule -> container(pack, rule));
  }

  private DynamicContainer container(RulePack pack, RuleDefinition rule) {
    ExampleRule judge = new ExampleRule(rule, pack.schemas());
    List<ExampleCase> cases = ExampleFile.read(files, rule.code()).cases();
    assertFalse(cases.isEmpty(), rule.code());
    return DynamicContainer.dynamicContainer(
        rule.code() + " " + rule.text().name().zh(),
        cases.stream().map(example -> test(judge, example)));
  }

  private static DynamicTest test(ExampleRule judge, ExampleCase example) {
    return DynamicTest.dynamicTest(
        example.name(),
        () -> {
          ExampleRule.Result result = judge.run(example);
          assertEquals(result.expected(), result.actual());
          result.findings().forEach(finding -> saysInEnglish(judge.rule(), finding.wording()));
        });
  }

  /// Names are Chinese in either language; every other word has an English one.
  private static void saysInEnglish(RuleDefinition rule, Wording wording) {
    Map<String, String> nameless = new TreeMap<>(wording.arguments());
    NAMES.forEach(name -> nameless.replace(name, "X"));
    String english = Wording.of(rule.code(), rule.text().message(), nameless).text().en();
    assertFalse(english.codePoints().anyMatch(Character::isIdeographic), english);
  }
}
