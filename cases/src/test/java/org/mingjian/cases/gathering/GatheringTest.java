package org.mingjian.cases.gathering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mingjian.cases.procedure.Procedures;
import org.mingjian.cases.procedure.Procedures.Declaration;
import org.mingjian.finding.Finding;
import org.mingjian.finding.Phase;
import org.mingjian.finding.RuleMark;
import org.mingjian.finding.Verdict;
import org.mingjian.values.LocalizedText;

class GatheringTest {
  private static final Gathering NATIONAL = new Gathering(Procedures.national());

  private static String key(Gathering gathering, Finding finding) {
    return gathering.keyOf(finding).orElseThrow().text();
  }

  @Test
  void findingsOfOneSettlementMakeOneCase() {
    Finding one = TestFindings.finding("GZ1", Verdict.VIOLATION, "S1", "L1");
    Finding other = TestFindings.finding("GZ2", Verdict.SUSPECTED, "S1", "L2");
    assertEquals("settlement|H37060000001|S1", key(NATIONAL, one));
    assertEquals(key(NATIONAL, one), key(NATIONAL, other));
  }

  @Test
  void findingsOfARuleDeclaredAsPatternGatherByItemAndMonth() {
    Gathering area =
        new Gathering(
            Procedures.read(
                List.of(
                    new Declaration("a.yaml", "area: \"370600\"\ngathering: {pattern: [GZ1]}"))));
    Finding finding = TestFindings.finding("GZ1", Verdict.VIOLATION, "S1", "L1");
    assertEquals("pattern|H37060000001|GZ1|ITEM1|2026-03", key(area, finding));
  }

  @Test
  void aFindingWithoutSettlementGathersByPattern() {
    Finding finding = TestFindings.finding("GZ49", Verdict.SUSPECTED, "", "");
    assertEquals("pattern|H37060000001|GZ49|ITEM1|2026-03", key(NATIONAL, finding));
  }

  @Test
  void anIndicatorAccusesNobody() {
    Finding figure = TestFindings.finding("ZB1", Verdict.INDICATOR, "S1", "");
    assertEquals(Optional.empty(), NATIONAL.keyOf(figure));
  }

  @Test
  void whatBlamesNoInstitutionOpensNoCase() {
    CaseFinding of = CaseFinding.from(TestFindings.finding("GZ49", Verdict.SUSPECTED, "", ""));
    assertEquals(Optional.empty(), NATIONAL.keyOf("", of));
    assertTrue(NATIONAL.keyOf("H1", of).isPresent());
  }

  @Test
  void noHospitalHearsOfARuleOnTrial() {
    RuleMark trial =
        new RuleMark(
            "r",
            "GZ1",
            new LocalizedText("试", "T"),
            Verdict.VIOLATION,
            Phase.AFTER,
            "",
            "国家",
            true);
    assertEquals(Optional.empty(), NATIONAL.keyOf(TestFindings.finding(trial, "S1", "L1")));
  }

  @Test
  void theOrderOfFindingsDoesNotMatter() {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      findings.add(TestFindings.finding("GZ" + i % 3, Verdict.SUSPECTED, "S" + i % 7, "L" + i));
    }
    String before = NATIONAL.byKey(findings).toString();
    Collections.shuffle(findings, new Random(1));
    assertEquals(before, NATIONAL.byKey(findings).toString());
  }

  @Test
  void caseIdsAreTheSameInEveryRunAndDifferByNumber() {
    CaseKey key = new CaseKey.OfSettlement("H1", "S1");
    assertEquals("825d8fd704901536e18e6cf9363aa7f9", key.caseId(1));
    assertNotEquals(key.caseId(1), key.caseId(2));
  }

  @Test
  void keysAreReadFromTheirText() {
    CaseKey settlement = new CaseKey.OfSettlement("H1", "S1");
    CaseKey pattern = new CaseKey.OfPattern("GZ1", "H1", "", "2026-03");
    assertEquals(Optional.of(settlement), CaseKey.parse(settlement.text()));
    assertEquals(Optional.of(pattern), CaseKey.parse(pattern.text()));
    assertEquals(Optional.empty(), CaseKey.parse("person|1"));
  }
}
