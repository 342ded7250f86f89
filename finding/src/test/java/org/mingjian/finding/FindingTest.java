package org.mingjian.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingjian.finding.Comparison.Operator;
import org.mingjian.values.LocalizedText;

class FindingTest {
  private static final Place PLACE = new Place("370600", "H1", "医院", "", "", "", "");
  private static final Claim CLAIM = new Claim("P1", "V1", "S1", "21", "310");
  private static final Map<String, String> LINE = Map.of("cnt", "3", "pric", "12.5");

  @Test
  void keepsItsIdFromReleaseToRelease() {
    Finding earlier = finding("r1", "医院", 100, LINE);
    Finding later = finding("r2", "人民医院", 200, Map.of("cnt", "9"));
    assertEquals(earlier.id(), later.id());
    assertEquals(32, earlier.id().length());
  }

  @Test
  void isAnotherFindingForEachOfWhatItIsAbout() {
    RuleMark mark = mark("r1", "R1");
    String id = Finding.idOf(mark, PLACE, CLAIM, "L1");
    Place elsewhere = new Place("370600", "H2", "医院", "", "", "", "");
    assertNotEquals(id, Finding.idOf(mark("r1", "R2"), PLACE, CLAIM, "L1"));
    assertNotEquals(id, Finding.idOf(mark, elsewhere, CLAIM, "L1"));
    assertNotEquals(id, Finding.idOf(mark, PLACE, new Claim("P2", "V1", "", "", ""), "L1"));
    assertNotEquals(id, Finding.idOf(mark, PLACE, new Claim("P1", "V2", "", "", ""), "L1"));
    assertNotEquals(id, Finding.idOf(mark, PLACE, CLAIM, "L2"));
  }

  @Test
  void changesItsContentWithReleaseMoneyAndEvidence() {
    String content = finding("r1", "医院", 100, LINE).contentHash();
    assertNotEquals(content, finding("r2", "医院", 100, LINE).contentHash());
    assertNotEquals(content, finding("r1", "医院", 101, LINE).contentHash());
    assertNotEquals(
        content, finding("r1", "医院", 100, Map.of("cnt", "3", "pric", "12.6")).contentHash());
  }

  private static RuleMark mark(String release, String rule) {
    LocalizedText name = new LocalizedText("规则", "Rule");
    return new RuleMark(release, rule, name, Verdict.VIOLATION, Phase.AFTER, "", "国家", false);
  }

  private static Finding finding(
      String release, String institution, long fen, Map<String, String> line) {
    RuleMark mark = mark(release, "R1");
    Place place = new Place("370600", "H1", institution, "", "", "", "");
    Evidence evidence =
        new Evidence(
            List.of(new Fact("line:L1", line)),
            Map.of(),
            Tally.given("cnt"),
            Comparison.of(Operator.GREATER, "3", "2", ""));
    return new Finding(
        Finding.idOf(mark, place, CLAIM, "L1"),
        mark,
        place,
        CLAIM,
        new Blame("L1", "X1", "药品", "3", "12.5", List.of(), "2025-03-01"),
        "",
        fen,
        0,
        evidence,
        Wording.of("R1", new LocalizedText("数量", "quantity"), Map.of()));
  }
}
