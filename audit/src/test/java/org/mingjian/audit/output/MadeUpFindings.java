package org.mingjian.audit.output;

import java.util.List;
import java.util.Map;
import org.mingjian.finding.Blame;
import org.mingjian.finding.Claim;
import org.mingjian.finding.Comparison;
import org.mingjian.finding.Comparison.Operator;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Fact;
import org.mingjian.finding.Finding;
import org.mingjian.finding.Phase;
import org.mingjian.finding.Place;
import org.mingjian.finding.RuleMark;
import org.mingjian.finding.Tally;
import org.mingjian.finding.Verdict;
import org.mingjian.finding.Wording;
import org.mingjian.values.LocalizedText;

/// Findings as an engine would make them, with texts that are hard on files.
final class MadeUpFindings {
  static final Place HOSPITAL =
      new Place("370600", "H37060000001", "第一人民医院", "A03.05", "消化,内科", "D370600000001", "王\"小\"明");

  private MadeUpFindings() {}

  static Finding quantity(String visit, String line, long amountFen, long fundFen) {
    return finding("GZ10000301002001", visit, line, amountFen, fundFen);
  }

  static Finding finding(String rule, String visit, String line, long amountFen, long fundFen) {
    RuleMark mark =
        new RuleMark(
            "0123456789abcdef",
            rule,
            new LocalizedText("超每日数量限制", "Beyond the daily quantity"),
            Verdict.SUSPECTED,
            Phase.AFTER,
            "service_daily_max-0001",
            "国家",
            false);
    Claim claim =
        new Claim(
            visit.isEmpty() ? "P9" : "P" + visit,
            visit,
            visit.isEmpty() ? "" : "S" + visit,
            "21",
            "310");
    Blame blame =
        new Blame(
            line,
            line.isEmpty() ? "" : "001204000060000",
            line.isEmpty() ? "" : "静脉输液\n（门诊）",
            line.isEmpty() ? "" : "3",
            line.isEmpty() ? "" : "12.5",
            line.isEmpty() ? List.of() : List.of("0001", "0002"),
            "2025-03-04 10:20:30");
    return new Finding(
        Finding.idOf(mark, HOSPITAL, claim, line),
        mark,
        HOSPITAL,
        claim,
        blame,
        visit.isEmpty() ? "2025-03-01" : "",
        amountFen,
        fundFen,
        evidence(),
        Wording.of(
            rule + ".hit",
            new LocalizedText("每日限{limit}次，实际{measured}次", "{limit} a day, charged {measured}"),
            Map.of("limit", "1")));
  }

  static Finding withoutPoint(String rule) {
    Finding pointed = finding(rule, "V1", "1", 1, 1);
    Evidence evidence = pointed.evidence();
    return new Finding(
        pointed.id(),
        pointed.mark(),
        pointed.place(),
        pointed.claim(),
        pointed.blame(),
        "",
        1,
        1,
        new Evidence(evidence.facts(), Map.of(), evidence.tally(), evidence.comparison()),
        pointed.wording());
  }

  static Evidence evidence() {
    return new Evidence(
        List.of(
            new Fact("line:0001", Map.of("cnt", "1")), new Fact("line:0002", Map.of("cnt", "2"))),
        Map.of("basis", "《全国医疗服务项目技术规范》"),
        new Tally(Tally.Kind.SUM, "cnt"),
        Comparison.of(Operator.GREATER, "3", "1", "次"));
  }
}
