package org.mingjian.engine.kernel;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mingjian.claims.Dose;
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
import org.mingjian.knowledge.Values;
import org.mingjian.values.Decimals;

/// `label-dose`: a daily dose above the label's largest, by the dose in words where it can be read
/// for certain, else by quantity and days of supply.
final class LabelDose implements LineTest {
  private static final int UNKNOWN = LineTest.undetermined(UndeterminedReason.DOSE_UNREADABLE);
  private static final long NONE = 0;

  private final KnowledgeTable table;
  private final long[] maxDose;
  private final long[] maxPerDay;

  private LabelDose(KnowledgeTable table, long[] maxDose, long[] maxPerDay) {
    this.table = table;
    this.maxDose = maxDose;
    this.maxPerDay = maxPerDay;
  }

  static Kernel of(Blueprint blueprint) {
    KnowledgeTable table = blueprint.table(0);
    long[] doses = blueprint.numbers(table, "max_dose", "max_dose", NONE);
    Values units = table.values("dose_unit");
    String[] unit = IntStream.range(0, units.count()).mapToObj(units::text).toArray(String[]::new);
    for (int row = 0; row < doses.length; row++) {
      doses[row] = Dose.of(doses[row], unit[units.number(row)]);
    }
    long[] perDay = blueprint.numbers(table, "max_per_day", "max_per_day", NONE);
    return new LineKernel(table, new LabelDose(table, doses, perDay));
  }

  @Override
  public int test(View view, int line, int point) {
    Hit.Measure measure = measure(view, line, point);
    if (measure == Hit.Measure.NONE) {
      return UNKNOWN;
    }
    return measure.measured() > measure.limit() ? HIT : CLEAR;
  }

  @Override
  public Hit.Measure measure(View view, int line, int point) {
    if (isByWords(view, line, point)) {
      return new Hit.Measure(Dose.amount(view.lines.dose[line]), Dose.amount(maxDose[point]));
    }
    int days = view.lines.supplyDays[line];
    return days == 0 || maxPerDay[point] == NONE
        ? Hit.Measure.NONE
        : new Hit.Measure(view.lines.netQuantity[line], maxPerDay[point] * days);
  }

  private boolean isByWords(View view, int line, int point) {
    return Dose.isComparable(view.lines.dose[line], maxDose[point]);
  }

  @Override
  public long amount(View view, int line, int point) {
    Hit.Measure measure = measure(view, line, point);
    long excess = measure.measured() - measure.limit();
    return Decimals.proportion(view.lines.netInScope[line], excess, measure.measured());
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    boolean words = isByWords(view, hit.line, hit.point);
    String unit = words ? unit(Dose.text(view.lines.dose[hit.line])) : "";
    String measured = Decimals.format(hit.measured, Decimals.QUANTITY_SCALE);
    String limit = Decimals.format(hit.limit, Decimals.QUANTITY_SCALE);
    Facts facts = new Facts(view, texts);
    String days = Integer.toString(view.lines.supplyDays[hit.line]);
    return new Explanation(
        new Evidence(
            List.of(
                words
                    ? facts.line(hit.line, "daily_dose", measured)
                    : facts.line(hit.line, "prd_days", days)),
            Facts.point(table, hit.point),
            Tally.given(words ? "daily_dose" : "cnt"),
            Comparison.of(Comparison.Operator.GREATER, measured, limit, unit)),
        Map.of("measured", measured + unit, "limit", limit + unit));
  }

  private static String unit(String dose) {
    return dose.replaceAll("[0-9.]", "");
  }
}
