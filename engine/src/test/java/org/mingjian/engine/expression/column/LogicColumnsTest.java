package org.mingjian.engine.expression.column;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.finding.UndeterminedReason;

/// T holds, F does not, S and D are unknown for reasons of their own.
class LogicColumnsTest {
  private static final Runs RUNS = new Runs();

  @ParameterizedTest
  @CsvSource({
    "T, T, T, T",
    "T, F, F, T",
    "F, T, F, T",
    "F, F, F, F",
    "S, T, S, T",
    "T, S, S, T",
    "S, F, F, S",
    "F, S, F, S",
    "S, D, S, S",
    "D, S, D, D"
  })
  void joinsByKleenesLogic(char left, char right, char and, char or) {
    assertEquals(and, truth(Logic.Both.and(column(left), column(right), RUNS.slots)));
    assertEquals(or, truth(Logic.Both.or(column(left), column(right), RUNS.slots)));
  }

  @ParameterizedTest
  @CsvSource({"T, F", "F, T", "S, S", "D, D"})
  void turnsWhatIsKnown(char inner, char expected) {
    assertEquals(expected, truth(new Logic.Not(column(inner))));
  }

  private static TruthColumn column(char letter) {
    return switch (letter) {
      case 'T' -> new Logic.Always(true);
      case 'F' -> new Logic.Always(false);
      case 'S' -> (run, rows, out) -> out[0] = Truth.of(UndeterminedReason.SEX_UNKNOWN);
      default -> (run, rows, out) -> out[0] = Truth.of(UndeterminedReason.DEPARTMENT_UNKNOWN);
    };
  }

  private static char truth(TruthColumn column) {
    byte truth = RUNS.truth(column);
    if (truth < Truth.UNDETERMINED) {
      return truth == Truth.TRUE ? 'T' : 'F';
    }
    return Truth.reason(truth) == UndeterminedReason.SEX_UNKNOWN ? 'S' : 'D';
  }
}
