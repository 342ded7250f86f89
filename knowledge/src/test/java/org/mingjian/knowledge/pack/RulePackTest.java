package org.mingjian.knowledge.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingjian.knowledge.KnowledgeError;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.values.MingjianException;

class RulePackTest {
  private static final String RULE_PATH = "rules/MJ2025-067.yaml";

  private static MingjianException mistake(SmallPack files) {
    return assertThrows(MingjianException.class, () -> RulePack.read(files));
  }

  private static MingjianException ruleMistake(String right, String wrong) {
    return mistake(SmallPack.whole().with(RULE_PATH, SmallPack.RULE.replace(right, wrong)));
  }

  @Test
  void readsARuleWithItsParameters() {
    RuleDefinition rule = RulePack.read(SmallPack.whole()).rules().getFirst();
    assertEquals("MJ2025-067", rule.code());
    assertEquals(Optional.empty(), rule.officialCode());
    assertEquals(15, rule.parameters().number("days", 0));
    assertEquals(List.of("A", "B"), rule.parameters().list("kinds"));
    assertEquals(Set.of("OUTPATIENT"), rule.scope().scenes());
  }

  @Test
  void takesEverySceneWhereNoneIsNamed() {
    SmallPack files =
        SmallPack.whole().with(RULE_PATH, SmallPack.RULE.replace("scenes: [OUTPATIENT]\n", ""));
    assertEquals(6, RulePack.read(files).rules().getFirst().scope().scenes().size());
  }

  @Test
  void pointsAtATableThatIsNotThere() {
    MingjianException mistake = ruleMistake("[drug_sex]", "[drug_sexx]");
    assertEquals(KnowledgeError.REFERENCE, mistake.code());
    assertEquals(
        """
        rules/MJ2025-067.yaml:13:10: 没有知识表 “drug_sexx”，tables.yaml 里未定义
        tables: [drug_sexx]
                 ^\
        """,
        mistake.getMessage());
  }

  @Test
  void pointsAtAnUnknownVerdict() {
    assertEquals(
        """
        rules/MJ2025-067.yaml:17:10: 值 “SURE” 不合要求，可用 [INDICATOR, SUSPECTED, VIOLATION]
        verdict: SURE
                 ^\
        """,
        ruleMistake("SUSPECTED", "SURE").getMessage());
  }

  @Test
  void pointsAtAParameterWithoutSource() {
    assertEquals(
        """
        rules/MJ2025-067.yaml:11:9: 缺少键 “source”
          days: {value: 15, unit: 日}
                ^\
        """,
        ruleMistake(", unit: 日, source: 默认", ", unit: 日").getMessage());
  }

  @Test
  void refusesARuleUnderAnotherName() {
    MingjianException mistake =
        mistake(SmallPack.whole().with("rules/MJ2025-068.yaml", SmallPack.RULE));
    assertEquals("rules/MJ2025-068.yaml：规则代码 “MJ2025-067” 应唯一并与文件名一致", mistake.getMessage());
  }

  @Test
  void refusesPointsOfAnUnknownTable() {
    MingjianException mistake = mistake(SmallPack.whole().with("knowledge/x.csv", "point_id\n"));
    assertEquals("knowledge/x.csv：tables.yaml 里没有知识表 “x”", mistake.getMessage());
  }

  @Test
  void pointsAtAColumnTypeThatIsNone() {
    String tables = SmallPack.TABLES.replace("type: sex", "type: gender");
    assertEquals(
        "tables.yaml:8:27: 值 “gender” 不合要求，可用 "
            + "[decimal4, decimal6, flag, integer, level, money, set, sex, text]",
        mistake(SmallPack.whole().with("tables.yaml", tables))
            .getMessage()
            .lines()
            .findFirst()
            .orElseThrow());
  }
}
