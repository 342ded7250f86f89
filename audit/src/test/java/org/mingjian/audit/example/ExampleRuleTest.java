package org.mingjian.audit.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.knowledge.pack.PackFiles;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.values.MingjianException;

class ExampleRuleTest {
  private static final String RULE = "GZ10000301004000";
  private static final RulePack PACK =
      RulePack.read(PackFiles.on(ExampleRuleTest.class.getClassLoader(), "rulepack"));

  @Test
  void tellsAHitThatWasExpectedToBeClear() {
    assertEquals("CLEAR but HIT [a]", run("expect: CLEAR"));
  }

  @Test
  void comparesSubjectsAndAmount() {
    assertEquals("HIT [b] 9.00 but HIT [a] 10.00", run("expect: HIT, blame: [b], amount: 9"));
  }

  @Test
  void refusesAKeyItDoesNotKnow() {
    assertThrows(MingjianException.class, () -> run("expect: HIT, blames: [a]"));
  }

  private static String run(String expectation) {
    String text =
        "rule: "
            + RULE
            + "\npoints: {drug_sex: [{codes: ZG03AAY0361010101234, sex: 2}]}\n"
            + "cases: [{name: 男, "
            + expectation
            + ", visits: [{visit: V1, lines: "
            + "[{line: a, item: ZG03AAY0361010101234}]}]}]\n";
    ExampleCase example = ExampleFile.read(new OneFile(text), RULE).cases().getFirst();
    ExampleRule judge =
        new ExampleRule(
            PACK.rules().stream()
                .filter(rule -> rule.code().equals(RULE))
                .findFirst()
                .orElseThrow(),
            PACK.schemas());
    ExampleRule.Result result = judge.run(example);
    return result.expected() + " but " + result.actual();
  }

  private record OneFile(String text) implements PackFiles {
    @Override
    public List<String> paths() {
      return List.of();
    }

    @Override
    public InputStream open(String path) {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
