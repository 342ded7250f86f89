package org.mingjian.cases.exemption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mingjian.cases.decision.Walk;
import org.mingjian.cases.exemption.Exemption.Grant;
import org.mingjian.cases.exemption.Exemption.Period;
import org.mingjian.cases.gathering.BlamedLine;
import org.mingjian.cases.gathering.CaseFinding;
import org.mingjian.cases.gathering.TestFindings;
import org.mingjian.finding.Verdict;

class ExemptionTest {
  private static final Grant GRANT =
      new Grant(
          new Period(LocalDate.parse("2026-03-01"), LocalDate.parse("2027-02-28")), "申诉成立：适应症属实");

  private final CaseFinding finding = TestFindings.held(Verdict.SUSPECTED, "L1", 1000);
  private final Walk walk = new Walk(finding);

  private Exemption upheld(boolean everyItem) {
    walk.proposed().appealed().gives(Walk.SECOND, "uphold-appeal", "RULE_MISFIT");
    return Exemption.left(walk.file, finding.id(), everyItem, GRANT).orElseThrow();
  }

  private CaseFinding about(String item, String day) {
    return new CaseFinding(
        "x",
        "c",
        finding.ruleCode(),
        Verdict.SUSPECTED,
        finding.phase(),
        new BlamedLine("S2", "L9", item, day),
        finding.amount());
  }

  @Test
  void anUpheldAppealLeavesOneForItsItemRuleAndInstitution() {
    Exemption exemption = upheld(false);
    assertTrue(exemption.covers(Walk.HOSPITAL, about("ITEM1", "2026-03-01")));
    assertFalse(exemption.covers(Walk.HOSPITAL, about("ITEM2", "2026-03-01")));
    assertFalse(exemption.covers("H2", about("ITEM1", "2026-03-01")));
  }

  @Test
  void itIsOverAfterItsLastDay() {
    Exemption exemption = upheld(true);
    assertTrue(exemption.covers(Walk.HOSPITAL, about("ITEM2", "2027-02-28")));
    assertFalse(exemption.covers(Walk.HOSPITAL, about("ITEM2", "2027-03-01")));
    assertFalse(exemption.covers(Walk.HOSPITAL, about("ITEM2", "")));
  }

  @Test
  void aCaseClearedWithoutAppealLeavesNone() {
    walk.gives(Walk.REVIEWER, "clear", "DATA_ERROR");
    assertEquals(Optional.empty(), Exemption.left(walk.file, finding.id(), false, GRANT));
  }

  @Test
  void noneLastsLongerThanThreeYears() {
    LocalDate from = LocalDate.parse("2026-01-01");
    assertThrows(
        IllegalArgumentException.class, () -> new Period(from, LocalDate.parse("2029-01-02")));
  }
}
