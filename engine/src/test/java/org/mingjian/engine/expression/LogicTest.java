package org.mingjian.engine.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.engine.Verdict;

/// Kleene's logic: T holds, F does not, S and D are unknown for reasons of their own.
class LogicTest {
  @ParameterizedTest
  @CsvSource({
    "T && T, T",
    "T && F, F",
    "F && T, F",
    "F && F, F",
    "S && T, S",
    "S && F, F",
    "F && S, F",
    "T && S, S",
    "S && D, S",
    "D && S, D",
    "T || T, T",
    "T || F, T",
    "F || T, T",
    "F || F, F",
    "S || T, T",
    "T || S, T",
    "S || F, S",
    "F || S, S",
    "S || D, S",
    "D || S, D",
    "!T, F",
    "!F, T",
    "!S, S",
    "!!T, T",
    "T ? T : F, T",
    "T ? F : T, F",
    "F ? T : F, F",
    "F ? F : T, T",
    "T ? S : F, S",
    "T ? T : S, T",
    "F ? S : T, T",
    "S ? T : F, S",
    "S ? F : F, F",
    "(S && F) || T, T",
    "!(S && F), T",
    "!(S || T), F",
  })
  void holdsByKleenesLogic(String condition, String expected) {
    assertEquals(expected, judge(condition));
  }

  @Test
  void decidesEachLineByItself() {
    Verdict verdict =
        Local.lines("line.quantity > 1 && (line.supplyDays > 3 || line.price > 5)")
            .visit(visit ->
                visit
                    .line("a", line -> line.price("1"))
                    .line("b", line -> line.quantity("2").supplyDays(4).price("1"))
                    .line("c", line -> line.quantity("2").price("6"))
                    .line("d", line -> line.quantity("2").price("1"))
                    .line("e", line -> line.quantity("2").supplyDays(3).price("1")));
    assertEquals("b c", verdict.blamed());
    assertEquals(2, verdict.outcomes().judged() - 3);
  }

  @ParameterizedTest
  @CsvSource({"true, L1", "false, ''"})
  void mayBeConstant(String condition, String blamed) {
    assertEquals(blamed, Local.lines(condition).line(line -> {}).blamed());
  }

  /// More lines than are looked at together.
  @Test
  void judgesManyLinesAsItJudgesOne() {
    Verdict verdict =
        Local.lines("line.quantity > 2500 && line.price < 100 || line.quantity == 1024")
            .visit(visit -> {
              for (int i = 1; i <= 2502; i++) {
                String quantity = "" + i;
                visit.line(String.format("%04d", i), line -> line.quantity(quantity).price("0.01"));
              }
            });
    assertEquals("1024 2501 2502", verdict.blamed());
    assertEquals(2502, verdict.outcomes().judged());
  }

  private static String judge(String condition) {
    String spoken =
        condition
            .replaceAll("\\bT\\b", "line.quantity == 1")
            .replaceAll("\\bF\\b", "line.quantity == 2")
            .replaceAll("\\bS\\b", "line.supplyDays == 1")
            .replaceAll("\\bD\\b", "line.doctor == 'x'")
            .replaceAll("!(line[^&|?:)]*)", "!($1)");
    String text = Local.lines(spoken).line(line -> {}).text();
    return switch (text.split("[ :]")[0]) {
      case "L1" -> "T";
      case "clear" -> "F";
      case "SUPPLY_DAYS_UNKNOWN" -> "S";
      default -> "D";
    };
  }
}
