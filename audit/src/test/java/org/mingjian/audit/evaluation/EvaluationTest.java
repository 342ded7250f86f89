package org.mingjian.audit.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.audit.output.AuditError;
import org.mingjian.values.MingjianException;

class EvaluationTest {
  private static final String TRUTH =
      "rule_code,kind,psn_no,mdtrt_id,subject_line,window_start,fixmedins_code\n";
  private static final String FINDINGS =
      "\ufefffinding_id,rule_code,psn_no,mdtrt_id,subject_line,occurred_at,fixmedins_code\n";

  @TempDir Path folder;

  @Test
  void findsAPlantedLine() throws IOException {
    RuleScore score = only("A,PLANTED,P1,V1,L1,,\n", "x,A,P1,V1,L1,2025-01-01 08:00:00,\n");
    assertEquals(new RuleScore("A", 1, 1, 0, 0, 1, 0), score);
    assertEquals(1, score.recall());
    assertEquals(1, score.precision());
  }

  @Test
  void missesALineOfAnotherVisit() throws IOException {
    Evaluation evaluation = evaluate("A,PLANTED,P1,V1,L1,,\n", "x,A,P1,V2,L1,,\n");
    assertEquals(new RuleScore("A", 1, 0, 0, 0, 1, 1), evaluation.rules().get(0));
    assertEquals(List.of("A visit=V1 line=L1 window="), evaluation.missed());
    assertFalse(evaluation.isFlawless());
  }

  @Test
  void countsANearMissThatWasHit() throws IOException {
    RuleScore score = only("A,NEAR_MISS,P1,V1,L1,,\nA,NEAR_MISS,P1,V1,L2,,\n", "x,A,P1,V1,L1,,\n");
    assertEquals(new RuleScore("A", 0, 0, 2, 1, 1, 1), score);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-04-01,2025-04-01",
    "2025-04,2025-04-01",
    "2025-Q2,2025-04-01",
    "2025,2025-01-01"
  })
  void joinsWindowsByTheirFirstDay(String start, String firstDay) throws IOException {
    RuleScore score = only("A,PLANTED,P1,,," + start + ",H1\n", "x,A,P1,,," + firstDay + ",H1\n");
    assertEquals(1, score.found());
  }

  @Test
  void addsUpAllRules() throws IOException {
    Evaluation evaluation =
        evaluate("A,PLANTED,P1,V1,L1,,\nB,PLANTED,P1,V1,L1,,\n", "x,A,P1,V1,L1,,\n");
    assertEquals(new RuleScore("", 2, 1, 0, 0, 1, 0), evaluation.total());
    assertTrue(EvaluationJson.write(evaluation).contains("\"recall\" : 0.5"));
  }

  @Test
  void namesTheColumnsWanted() throws IOException {
    Path wrong = Files.writeString(folder.resolve("truth.csv"), "rule,line\nA,L1\n");
    MingjianException refused =
        assertThrows(MingjianException.class, () -> Evaluation.of(wrong, wrong));
    assertEquals(AuditError.EVALUATION_INPUT, refused.code());
    assertTrue(refused.getMessage().contains("subject_line"), refused.getMessage());
  }

  private RuleScore only(String truth, String findings) throws IOException {
    return evaluate(truth, findings).rules().get(0);
  }

  private Evaluation evaluate(String truth, String findings) throws IOException {
    return Evaluation.of(
        Files.writeString(folder.resolve("truth.csv"), TRUTH + truth),
        Files.writeString(folder.resolve("findings.csv"), FINDINGS + findings));
  }
}
