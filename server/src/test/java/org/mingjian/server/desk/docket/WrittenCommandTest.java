package org.mingjian.server.desk.docket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.server.desk.found.DeskError;
import org.mingjian.values.MingjianException;

class WrittenCommandTest {
  private static MingjianException refused(String word, Map<String, Object> fields) {
    MingjianException refused =
        assertThrows(MingjianException.class, () -> WrittenCommand.read(word, fields));
    assertEquals(DeskError.COMMAND_REFUSED, refused.code());
    return refused;
  }

  @Test
  void readsAnOutcomeWithoutAmounts() {
    CaseCommand command =
        WrittenCommand.read(
            "give-outcome",
            Map.of("outcome", "clear", "grounds", Map.of("reason", "DATA_ERROR", "opinion", "")));
    assertEquals(0, ((CaseCommand.GiveOutcome) command).amounts().size());
  }

  @Test
  void refusesAFieldItDoesNotKnowAndNamesIt() {
    MingjianException refused =
        refused(
            "give-outcome",
            Map.of(
                "outcome", "clear",
                "grounds", Map.of("reason", "DATA_ERROR", "opinion", ""),
                "amount", Map.of()));
    assertTrue(
        refused.getMessage().contains("give-outcome.amount, [outcome, grounds, amounts]"),
        refused::getMessage);
  }

  @Test
  void makesNoNumberOfATextOrAPartOfOne() {
    for (Object fen : new Object[] {50.9, "100", true}) {
      refused("charge-penalty", Map.of("fen", fen, "basis", "b"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"expire", "issue-letter", "leave-exemption", "withdraw"})
  void keepsWhatTheProgramDoesFromPeople(String word) {
    assertTrue(refused(word, Map.of()).getMessage().contains(word));
  }
}
