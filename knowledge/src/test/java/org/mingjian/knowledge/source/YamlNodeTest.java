package org.mingjian.knowledge.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.mingjian.knowledge.KnowledgeError;
import org.mingjian.values.MingjianException;

class YamlNodeTest {
  private static YamlNode parse(String text) {
    return YamlNode.parse(new SourceFile("规则.yaml", text, KnowledgeError.RULE_FILE));
  }

  private static String message(Executable reading) {
    return assertThrows(MingjianException.class, reading).getMessage();
  }

  @Test
  void pointsUnderTheValueBehindFullWidthText() {
    YamlNode top = parse("a: {中文：说明: 好, 级别: 甲}\n");
    Executable reading =
        () -> top.entries(Set.of()).get("a").entries(Set.of()).get("级别").oneOf(Set.of("乙"));
    assertEquals(
        """
        规则.yaml:1:19: 值 “甲” 不合要求，可用 [乙]
        a: {中文：说明: 好, 级别: 甲}
        \u0020\u0020\u0020\u0020\u3000\u3000\u3000\u3000\u3000\u0020\u0020\u3000\u0020\u0020\u3000\u3000\u0020\u0020＾\
        """,
        message(reading));
  }

  @Test
  void namesTheColumnByCharactersNotByWidth() {
    String message = message(() -> parse("级别: [\n").entries(Set.of()));
    assertEquals("规则.yaml:2:1: ", message.substring(0, message.indexOf("不是")));
  }

  @Test
  void keepsTextThatLooksLikeANumber() {
    assertEquals(List.of("08", "1e3", "no"), parse("[08, 1e3, no]").texts());
  }

  @Test
  void refusesAKeyGivenTwice() {
    assertEquals(
        "规则.yaml:2:1: ", message(() -> parse("a: 1\na: 2\n").entries(Set.of())).substring(0, 13));
  }

  @Test
  void refusesAnEmptyFile() {
    assertEquals("规则.yaml:1:1: 文件是空的\n\n^", message(() -> parse("")));
  }

  @Test
  void namesAnUnknownKeyAndTheKnownOnes() {
    assertEquals(
        """
        规则.yaml:1:1: 不认识的键 “templete”，可用 [code, template]
        templete: x
        ^\
        """,
        message(() -> parse("templete: x\n").entries(Set.of("template", "code"))));
  }

  @Test
  void namesAMissingKey() {
    assertEquals(
        "规则.yaml:1:1: 缺少键 “code”\na: 1\n^",
        message(() -> new YamlFields(parse("a: 1\n"), Set.of("a", "code")).text("code")));
  }
}
