package org.mingjian.engine.kernel;

import java.util.List;
import org.mingjian.claims.Identities;
import org.mingjian.engine.frame.Blueprint;
import org.mingjian.engine.frame.Explanation;
import org.mingjian.engine.frame.Facts;
import org.mingjian.engine.frame.Hit;
import org.mingjian.engine.frame.Kernel;
import org.mingjian.engine.frame.View;
import org.mingjian.finding.Comparison;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Tally;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.values.Decimals;

/// `supply-limit`: more days supplied at once than the point allows.
final class SupplyLimit implements LineTest {
  private static final int UNKNOWN = LineTest.undetermined(UndeterminedReason.SUPPLY_DAYS_UNKNOWN);

  private final KnowledgeTable table;
  private final long[] max;

  private SupplyLimit(KnowledgeTable table, long[] max) {
    this.table = table;
    this.max = max;
  }

  static Kernel of(Blueprint blueprint) {
    KnowledgeTable table = blueprint.table(0);
    long[] max = blueprint.numbers(table, "max_days", "maxDays", Long.MAX_VALUE);
    return new LineKernel(table, new SupplyLimit(table, max));
  }

  @Override
  public int test(View view, int line, int point) {
    int days = view.lines.supplyDays[line];
    if (days == 0) {
      return UNKNOWN;
    }
    return days > max[point] ? HIT : CLEAR;
  }

  @Override
  public Hit.Measure measure(View view, int line, int point) {
    return new Hit.Measure(view.lines.supplyDays[line], max[point]);
  }

  @Override
  public long amount(View view, int line, int point) {
    int days = view.lines.supplyDays[line];
    return Decimals.proportion(view.lines.netInScope[line], days - max[point], days);
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    String days = Long.toString(hit.measured);
    return Explanation.of(
        new Evidence(
            List.of(new Facts(view, texts).line(hit.line, "prd_days", days)),
            Facts.point(table, hit.point),
            Tally.given("prd_days"),
            Comparison.of(Comparison.Operator.GREATER, days, Long.toString(hit.limit), "")));
  }
}
