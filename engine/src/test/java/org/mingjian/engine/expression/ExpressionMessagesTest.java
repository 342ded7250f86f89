package org.mingjian.engine.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.engine.frame.Blueprint;
import org.mingjian.engine.frame.Prefixes;
import org.mingjian.engine.frame.RuleGate;
import org.mingjian.knowledge.Basis;
import org.mingjian.knowledge.KnowledgeError;
import org.mingjian.knowledge.Parameters;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.RuleScope;
import org.mingjian.knowledge.RuleStage;
import org.mingjian.knowledge.RuleText;
import org.mingjian.knowledge.source.SourceFile;
import org.mingjian.values.LocalizedText;
import org.mingjian.values.MingjianException;

class ExpressionMessagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "line.amout > 3 | 1:6 | “line” 没有字段 “amout”，相近的：amount",
        "lin.amount > 3 | 1:1 | 没有 “lin”，相近的：line",
        "line.item > 3 | 1:11 | “>” 用在文字、数上不行",
        "line.amount / 3 > 1.5 | 1:13 | 不能用 “/”：除法会舍入；a / b > 0.6 写作 a > 0.6 * b",
        "line.amount | 1:1 | 结果应为条件（是/否），这里是数",
        "line.amount > 3 && | 1:19 | 语法错误：文字在这里中断",
        "line.amount >> 3 | 1:14 | 语法错误：这里不该是 “>”",
        "person.lines(30).cout() > 3 | 1:18 | 没有 “cout”，相近的：count",
        "person.lines(0).count() > 3 | 1:14 | 天数应为 1 到 3660 的整数",
        "person.facts(\"x\", 3).count() > 1 | 1:14 | 没有集合 “x”，应有参数 lines_x",
        "visit.kind == \"PHARMCY\" | 1:6 | “visit.kind” 没有取值 “PHARMCY”，相近的：PHARMACY",
        "line.price > 1.1234567 | 1:14 | 数 “1.1234567” 不能精确表示",
        "line.price > 1e3 | 1:14 | 数 “1e3” 不能精确表示",
        "line.isIn(\"drug\") | 1:11 | 规则的 tables 里没有 “drug”",
        "window.visits().count() > 3 | 1:1 | “window” 在这里不能用",
        "param.max > 3 | 1:7 | “param” 没有字段 “max”"
      })
  void saysWhatIsWrongAndWhere(String when, String place, String problem) {
    String message = refusal(when, Optional.empty());
    assertTrue(message.startsWith("规则 MJ370600-901 的 when:" + place + ": 表达式 when："), message);
    assertTrue(message.contains(problem), message);
  }

  @Test
  void putsTheCaretUnderTheFileLineBehindChineseText() {
    String yaml =
        "code: MJ370600-901\nparameters:\n  when:\n    value: |\n"
            + "      line.itemName.contains(\"人参\") && line.amout > 3\n        && line.inScope > 0\n";
    String when = "line.itemName.contains(\"人参\") && line.amout > 3\n  && line.inScope > 0\n";
    SourceFile file = new SourceFile("rules/MJ370600-901.yaml", yaml, KnowledgeError.RULE_FILE);
    assertEquals(
        List.of(
            "rules/MJ370600-901.yaml:5:44: 表达式 when：“line” 没有字段 “amout”，相近的：amount、hour、date",
            "      line.itemName.contains(\"人参\") && line.amout > 3",
            " ".repeat(30) + "　　" + " ".repeat(11) + "^"),
        refusal(when, Optional.of(file)).lines().toList());
  }

  @Test
  void refusesARuleTooLarge() {
    String when = "line.amount > 1" + " || line.amount > 1".repeat(70);
    assertTrue(refusal(when, Optional.empty()).contains("规则太大，至多 200 个节点"));
  }

  @Test
  void refusesTextTooLong() {
    String when = "line.item == \"" + "x".repeat(4000) + "\"";
    assertTrue(refusal(when, Optional.empty()).contains("太长"));
  }

  @Test
  void refusesTooManyWindows() {
    String when = "person.lines(1).count() > 1" + " || person.lines(1).count() > 1".repeat(8);
    assertTrue(refusal(when, Optional.empty()).contains("窗口太多"));
  }

  private static String refusal(String when, Optional<SourceFile> file) {
    RuleDefinition rule = rule(when);
    Blueprint blueprint =
        new Blueprint(rule, Map.of(), Prefixes.empty(), new RuleGate(rule.scope()));
    MingjianException refusal =
        assertThrows(MingjianException.class, () -> ExpressionRule.compile(blueprint, file));
    assertEquals(ExpressionError.EXPRESSION, refusal.code());
    return String.valueOf(refusal.getMessage());
  }

  private static RuleDefinition rule(String when) {
    LocalizedText text = new LocalizedText("规则", "rule");
    Map<String, Parameters.Parameter> parameters = new TreeMap<>();
    parameters.put("when", new Parameters.Parameter(when, "", "test"));
    return new RuleDefinition(
        "MJ370600-901",
        1901,
        Optional.empty(),
        new RuleText(text, "", "", text, text, text),
        Expressions.TEMPLATE,
        new Parameters(parameters),
        List.of(),
        new RuleScope(
            Set.of("OUTPATIENT"),
            Set.of("AFTER"),
            Set.of(),
            RuleScope.Follows.TREATMENT,
            RuleScope.Subject.LINE,
            List.of()),
        "SUSPECTED",
        new Basis("", "", ""),
        "reconstructed",
        RuleStage.ON);
  }
}
