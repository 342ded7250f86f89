package org.mingjian.audit.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.finding.Finding;

class FindingFiguresTest {
  private static final String OTHER = "GZ10000301004000";

  private static final RuleBases BASIS =
      new RuleBases(Map.of(new RuleBases.Key("0123456789abcdef", "NO-POINT"), "《条例》第一条"));

  @TempDir Path folder;

  @Test
  void countsTheLargestClaimOfALineOnce() {
    FindingTotals totals =
        totals(
            MadeUpFindings.quantity("V1", "1", 1000, 500),
            MadeUpFindings.finding(OTHER, "V1", "1", 3000, 700),
            MadeUpFindings.quantity("V1", "2", 20, 10));
    assertEquals(3020, totals.onceFen());
    assertEquals(710, totals.fundOnceFen());
    assertEquals(2, totals.lines());
  }

  @Test
  void letsAVisitsClaimStandForItsLines() {
    FindingTotals totals =
        totals(
            MadeUpFindings.quantity("V1", "1", 1000, 500),
            MadeUpFindings.finding(OTHER, "V1", "", 9000, 8000),
            MadeUpFindings.quantity("V2", "1", 5, 1));
    assertEquals(9005, totals.onceFen());
    assertEquals(8001, totals.fundOnceFen());
  }

  @Test
  void ignoresAVisitsFindingWithoutMoney() {
    FindingTotals totals =
        totals(
            MadeUpFindings.quantity("V1", "1", 1000, 500),
            MadeUpFindings.finding(OTHER, "V1", "", 0, 0));
    assertEquals(1000, totals.onceFen());
  }

  @Test
  void claimsNothingForAWindow() {
    FindingTotals totals = totals(MadeUpFindings.quantity("", "", 5000, 5000));
    assertEquals(1, totals.findings());
    assertEquals(0, totals.onceFen());
    assertEquals(5000, totals.windowFen());
  }

  @Test
  void splitsTheMoneyWithoutARest() {
    Breakdown rules =
        figures(
            figures -> figures.by(Dimension.RULE, 10),
            MadeUpFindings.quantity("V1", "1", 1000, 500),
            MadeUpFindings.finding(OTHER, "V1", "1", 3000, 700),
            MadeUpFindings.quantity("V1", "2", 20, 10));
    assertEquals(
        List.of(OTHER, "GZ10000301002001"), rules.slices().stream().map(Slice::code).toList());
    assertEquals(3020, rules.slices().stream().mapToLong(Slice::onceFen).sum());
    assertEquals(1020, rules.slices().get(1).amountFen());
  }

  @Test
  void namesTheInstitutionOfADepartment() {
    Breakdown departments =
        figures(
            figures -> figures.by(Dimension.DEPARTMENT, 10),
            MadeUpFindings.quantity("V1", "1", 1000, 500));
    assertEquals("第一人民医院", departments.slices().get(0).ownerName());
  }

  @Test
  void showsTheLargestFirstWithEvidenceThatReplays() {
    List<LargeFinding> largest =
        figures(
            figures -> figures.largest(2),
            MadeUpFindings.quantity("V1", "1", 1000, 500),
            MadeUpFindings.quantity("V1", "2", 7000, 500),
            MadeUpFindings.quantity("V1", "3", 20, 10));
    assertEquals(
        List.of("70.00", "10.00"),
        largest.stream().map(finding -> finding.text(FindingColumn.AMOUNT)).toList());
    assertTrue(largest.get(0).evidence().replays());
    assertEquals("1 a day, charged {measured}", largest.get(0).message().en());
  }

  @Test
  void hasZeroesAndNoDaysWithoutFindings() {
    assertEquals(new FindingTotals(0, 0, 0, 0, 0, 0, 0, 0, 0, "", ""), totals());
  }

  private FindingTotals totals(Finding... findings) {
    return figures(FindingFigures::totals, findings);
  }

  private <T> T figures(Function<FindingFigures, T> asked, Finding... findings) {
    try (OutputFolder output = OutputFolder.open(folder.resolve("out"));
        FindingStore store = FindingStore.open(output, BASIS)) {
      List.of(findings).forEach(store::add);
      return asked.apply(store.sorted(output).figures());
    }
  }
}
