package org.mingjian.audit.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mingjian.engine.kernel.Templates;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.pack.PackFiles;
import org.mingjian.knowledge.pack.RulePack;

class ExamplesTest {
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
        });
  }
}
