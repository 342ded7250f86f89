package org.mingjian.testing.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OracleComparisonTest {
  private static OracleOutcome finding(String line, long amountFen) {
    return new OracleOutcome(
        "R", "P1", "H1", "V1", line, "", "p-1", OracleOutcome.HIT, amountFen, 0, "2", "1");
  }

  @Test
  void sameFindingsInAnyOrderDoNotDiffer() {
    List<OracleOutcome> one = List.of(finding("a", 1), finding("b", 2));
    assertEquals(List.of(), OracleComparison.ofFindings(one, one.reversed()));
  }

  @Test
  void namesWhatOnlyOneSideHas() {
    List<String> differences =
        OracleComparison.ofFindings(List.of(finding("a", 1)), List.of(finding("b", 1)));
    assertTrue(differences.get(0).startsWith("only the oracle"));
    assertTrue(differences.get(1).startsWith("only the audit"));
  }

  @Test
  void showsBothSidesOfAFindingThatDiffers() {
    List<String> differences =
        OracleComparison.ofFindings(List.of(finding("a", 1)), List.of(finding("a", 2)));
    assertTrue(differences.getFirst().contains("amountFen=1"));
    assertTrue(differences.getFirst().contains("amountFen=2"));
  }

  @Test
  void showsTwentyOfManyDifferences() {
    List<OracleOutcome> many =
        IntStream.range(0, 50).mapToObj(i -> finding("line" + i, 1)).toList();
    List<String> differences = OracleComparison.ofFindings(List.of(), many);
    assertEquals(OracleComparison.SHOWN + 1, differences.size());
    assertEquals("… and 30 more", differences.getLast());
  }

  @Test
  void noticesAFindingReportedTwice() {
    List<OracleOutcome> twice = List.of(finding("a", 1), finding("a", 1));
    assertEquals(1, OracleComparison.ofFindings(twice, List.of(finding("a", 1))).size());
  }

  @Test
  void countsUndeterminedByReason() {
    OracleOutcome unknown =
        new OracleOutcome("R", "P", "H", "V", "a", "", "p", "SEX_UNKNOWN", 70, 0, "", "");
    assertEquals(
        List.of(),
        OracleComparison.ofUndetermined(
            List.of(new OracleComparison.Undetermined("SEX_UNKNOWN", 2, 140)),
            List.of(unknown, unknown)));
  }

  @Test
  void countsWhatBothReportAndWhatOnlyOneDoes() {
    List<OracleOutcome> audit = List.of(finding("a", 1), finding("b", 1), finding("c", 1));
    List<OracleOutcome> oracle =
        List.of(finding("a", 1), finding("b", 2), finding("d", 1), finding("e", 1));
    assertEquals(
        new OracleComparison.Agreement(1, 1, 2, 1), OracleComparison.agreement(audit, oracle));
  }

  @Test
  void countsAFindingReportedTwiceAsTheAuditsAlone() {
    List<OracleOutcome> once = List.of(finding("a", 1));
    List<OracleOutcome> twice = List.of(finding("a", 1), finding("a", 1));
    assertEquals(
        new OracleComparison.Agreement(1, 1, 0, 0), OracleComparison.agreement(twice, once));
  }
}
