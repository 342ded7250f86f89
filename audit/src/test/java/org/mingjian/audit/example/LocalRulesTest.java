package org.mingjian.audit.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.pack.LocalRules;
import org.mingjian.knowledge.pack.PackFiles;
import org.mingjian.knowledge.pack.RulePack;

/// The local rules that cities may copy judge their examples as these say.
class LocalRulesTest {
  private final PackFiles files =
      PackFiles.on(LocalRulesTest.class.getClassLoader(), "local-rules");

  @TestFactory
  Stream<DynamicContainer> everyLocalRuleJudgesItsExamplesAsTheySay() {
    RulePack pack = RulePack.builtIn();
    List<LocalRules.Rule> rules = LocalRules.in(files, pack.schemas().keySet()).rules();
    assertTrue(rules.size() >= 10);
    return rules.stream().map(rule -> container(pack, rule.definition()));
  }

  private DynamicContainer container(RulePack pack, RuleDefinition rule) {
    ExampleRule judge = new ExampleRule(rule, pack.schemas());
    List<ExampleCase> cases = ExampleFile.read(files, rule.code()).cases();
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
        });
  }
}
