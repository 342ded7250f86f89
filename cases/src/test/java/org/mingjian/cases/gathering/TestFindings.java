package org.mingjian.cases.gathering;

import java.util.List;
import java.util.Map;
import org.mingjian.cases.Amount;
import org.mingjian.finding.Blame;
import org.mingjian.finding.Claim;
import org.mingjian.finding.Comparison;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Finding;
import org.mingjian.finding.Phase;
import org.mingjian.finding.Place;
import org.mingjian.finding.RuleMark;
import org.mingjian.finding.Tally;
import org.mingjian.finding.Verdict;
import org.mingjian.finding.Wording;
import org.mingjian.values.LocalizedText;

/// Findings for tests, from the little that cases look at.
public final class TestFindings {
  private TestFindings() {}

  public static Finding finding(String rule, Verdict verdict, String settlement, String line) {
    return finding(
        new RuleMark(
            "release",
            rule,
            new LocalizedText("规则", "Rule"),
            verdict,
            Phase.AFTER,
            "p1",
            "国家",
            false),
        settlement,
        line);
  }

  public static Finding finding(RuleMark mark, String settlement, String line) {
    Place place = new Place("370600", "H37060000001", "医院", "", "", "", "");
    Claim claim = new Claim("P1", "V1", settlement, "21", "310");
    return new Finding(
        Finding.idOf(mark, place, claim, line),
        mark,
        place,
        claim,
        new Blame(line, "ITEM1", "项目", "1", "10", List.of(), "2026-03-05 08:00:00"),
        "",
        1000,
        800,
        new Evidence(
            List.of(),
            Map.of(),
            Tally.given("cnt"),
            Comparison.of(Comparison.Operator.GREATER, "2", "1", "次")),
        new Wording("k", Map.of(), new LocalizedText("疑点", "Finding")));
  }

  /// A finding of rule `GZ1` about settlement `S1` as a case holds it.
  public static CaseFinding held(Verdict verdict, String line, long fen) {
    return CaseFinding.from(finding("GZ1", verdict, "S1", line)).claiming(new Amount(fen, fen));
  }
}
