package org.mingjian.bench.phase;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mingjian.engine.Judge;
import org.mingjian.engine.Judgement;
import org.mingjian.engine.Program;
import org.mingjian.engine.frame.BoundCodes;
import org.mingjian.engine.frame.DayRange;
import org.mingjian.engine.frame.Hit;
import org.mingjian.finding.Phase;
import org.mingjian.lake.LakeReader;
import org.mingjian.lake.ReadSettings;
import org.mingjian.testing.oracle.Oracle;

/// What each assessable rule finds in a lake.
final class RuleTotals {
  private RuleTotals() {}

  /// By rule code, in the release's order.
  static Map<String, Oracle.Total> of(Workspace workspace) {
    Map<String, Oracle.Total> totals = new LinkedHashMap<>();
    try (LakeReader reader = LakeReader.open(workspace.lake(), ReadSettings.defaults())) {
      Program program = Program.compile(workspace.release(), reader.fields());
      BoundCodes codes = program.bind(reader.dictionaries());
      Judge judge = program.judge(codes, DayRange.ALL, Phase.AFTER);
      program.rules().forEach(rule -> totals.put(rule.code(), new Oracle.Total(0, 0)));
      reader.forEach(1, batch -> judge.judge(batch).outcomes().forEach(it -> add(totals, it)));
    }
    return totals;
  }

  private static void add(Map<String, Oracle.Total> totals, Judgement.RuleOutcome outcome) {
    long money = 0;
    for (Hit hit : outcome.outcomes().hits()) {
      money += hit.amountFen;
    }
    Oracle.Total more = new Oracle.Total(outcome.outcomes().hits().size(), money);
    totals.merge(
        outcome.rule().code(),
        more,
        (a, b) -> new Oracle.Total(a.findings() + b.findings(), a.amountFen() + b.amountFen()));
  }
}
