package org.mingjian.engine.expression;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.engine.Trial;
import org.mingjian.values.MingjianException;

class ExpressionLimitsTest {
  @Test
  void takesFourThousandCharacters() {
    String head = "line.item == '";
    accepts(Local.lines(head + "x".repeat(4000 - head.length() - 1) + "'"));
    refuses(Local.lines(head + "x".repeat(4001 - head.length() - 1) + "'"), "太长，4001 个字符");
  }

  @Test
  void takesTwoHundredNodes() {
    String one = "line.amount > 1";
    accepts(Local.lines(one + (" || " + one).repeat(49)));
    refuses(Local.lines(one + (" || " + one).repeat(50)), "规则太大，至多 200 个节点");
  }

  @Test
  void takesEightWindows() {
    String one = "person.lines(1).count() > 1";
    accepts(Local.lines(one + (" || " + one).repeat(7)));
    refuses(Local.lines(one + (" || " + one).repeat(8)), "窗口太多");
  }

  @Test
  void takesEightNamedSets() {
    Trial trial = Local.lines("line.amount > 1");
    for (int i = 0; i < 8; i++) {
      trial.parameter((i < 4 ? "lines_" : "visits_") + i, "visit.amount > 1");
    }
    accepts(trial);
    refuses(trial.parameter("lines_9", "true"), "规则有 9 个命名集合，至多 8");
  }

  @Test
  void takesFiveHundredMembers() {
    String members = "'A'" + ", 'A'".repeat(499);
    accepts(Local.lines("line.item in [" + members + "]"));
    refuses(Local.lines("line.item in [" + members + ", 'A']"), "列表有 501 个成员，至多 500");
  }

  @ParameterizedTest
  @CsvSource({"1, true", "3660, true", "0, false", "3661, false", "-1, false", "1.5, false"})
  void takesWholeDaysOfTenYears(String days, boolean accepted) {
    Trial written = Local.lines("person.lines(" + days + ").count() > 1");
    Trial given = Local.lines("person.lines(param.n).count() > 1").parameter("n", days);
    if (accepted) {
      accepts(written);
      accepts(given);
    } else {
      assertThrows(MingjianException.class, () -> written.line(line -> {}));
      refuses(given, "天数应为 1 到 3660 的整数");
    }
  }

  @ParameterizedTest
  @CsvSource({"0, true", "3660, true", "-1, false", "3661, false"})
  void takesAMarginFromNoneOn(int margin, boolean accepted) {
    Trial trial =
        Local.lines("person.during('s', param.m).count() > 0")
            .parameter("visits_s", "true")
            .parameter("m", "" + margin);
    if (accepted) {
      accepts(trial);
    } else {
      refuses(trial, "天数应为 0 到 3660 的整数");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "line.price in [1, 2.5] | 列表里整数与小数不能混写，整数 1 写作 1.0",
        "line.item == line.department | 两边的编码不是同一种，不能比较",
        "line.item.startsWith(line.department) | 这里应直接写出文字",
        "line.item in line.department | 这里应直接写出",
        "visit.lines().sameItem().count() > 1 | visit 的窗口不能再用 sameItem；用 person.lines(n)",
        "person.lines(line.supplyDays).count() > 1 | 天数应直接写出，或为参数 param.…",
        "person.lines(param.text).count() > 1 | “lines”",
        "person.lines('x', 3).count() > 1 | 没有集合 “x”，应有参数 lines_x，相近的：dear",
        "person.visits('x', 3).count() > 1 | 没有集合 “x”，应有参数 visits_x，相近的：long",
        "line.itemClass == 'W' | “line.itemClass” 没有取值 “W”",
        "param.text > 3 | “>” 用在文字、数上不行",
        "point.max > 3 | 没有字段 “max”",
        "line.isIn('drug') | 规则的 tables 里没有 “drug”",
        "line.item | 结果应为条件（是/否），这里是文字",
      })
  void saysWhatItDoesNotTake(String when, String problem) {
    Trial trial =
        Local.lines(when)
            .parameter("text", "A;B", "编码")
            .parameter("lines_dear", "line.price > 100")
            .parameter("visits_long", "visit.days > 10");
    refuses(trial, problem);
  }

  @Test
  void aRuleAboutVisitsHasNoLinesOfThePerson() {
    refuses(Local.visits("person.lines(3).count() > 1"), "person.lines 只用于 subject: LINE");
  }

  @Test
  void wantsSomethingThatBreaksTheRule() {
    refuses(Local.lines(" "), "缺少参数 when");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lines_a", "visits_a", "of", "part"})
  void refusesMistakesInEveryPart(String parameter) {
    Trial trial = Local.lines("true").parameter("whole", "1").parameter(parameter, "nothing > 1");
    refuses(trial, "没有 “nothing”");
  }

  @Test
  void countsLinesAndColumnsFromTheirFirst() {
    String message = refuses(Local.lines("line.amount > 1\n  && line.price in [1e3]"), "1e3");
    assertTrue(message.startsWith("规则 MJ0000-001 的 when:2:21: "), message);
    assertEquals("  && line.price in [1e3]", message.lines().toList().get(1));
  }

  private static void accepts(Trial trial) {
    assertDoesNotThrow(() -> trial.line(line -> {}));
  }

  private static String refuses(Trial trial, String problem) {
    String message =
        String.valueOf(
            assertThrows(MingjianException.class, () -> trial.line(line -> {})).getMessage());
    assertTrue(message.contains(problem), message);
    return message;
  }
}
