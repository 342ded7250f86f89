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

/// `daily-dose`: more of the item than the largest daily quantity times the days supplied.
final class DailyDose implements LineTest {
  private static final int UNKNOWN = LineTest.undetermined(UndeterminedReason.SUPPLY_DAYS_UNKNOWN);

  private final KnowledgeTable table;
  private final long[] maxPerDay;

  private DailyDose(KnowledgeTable table, long[] maxPerDay) {
    this.table = table;
    this.maxPerDay = maxPerDay;
  }

  static Kernel of(Blueprint blueprint) {
    KnowledgeTable table = blueprint.table(0);
    long[] maxPerDay = blueprint.numbers(table, "max_per_day", "maxPerDay", 0);
    return new LineKernel(table, new DailyDose(table, maxPerDay));
  }

  @Override
  public int test(View view, int line, int point) {
    if (view.lines.supplyDays[line] == 0) {
      return UNKNOWN;
    }
    return view.lines.netQuantity[line] > limit(view, line, point) ? HIT : CLEAR;
  }

  @Override
  public Hit.Measure measure(View view, int line, int point) {
    return new Hit.Measure(view.lines.netQuantity[line], limit(view, line, point));
  }

  @Override
  public long amount(View view, int line, int point) {
    long quantity = view.lines.netQuantity[line];
    long excess = quantity - limit(view, line, point);
    return Decimals.proportion(view.lines.netInScope[line], excess, quantity);
  }

  private long limit(View view, int line, int point) {
    return maxPerDay[point] * view.lines.supplyDays[line];
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    String days = Integer.toString(view.lines.supplyDays[hit.line]);
    return Explanation.of(
        new Evidence(
            List.of(new Facts(view, texts).line(hit.line, "prd_days", days)),
            Facts.point(table, hit.point),
            Tally.given("cnt"),
            Comparison.of(
                Comparison.Operator.GREATER, quantity(hit.measured), quantity(hit.limit), "")));
  }

  private static String quantity(long scaled) {
    return Decimals.format(scaled, Decimals.QUANTITY_SCALE);
  }
}
