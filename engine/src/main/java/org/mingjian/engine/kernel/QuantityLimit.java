package org.mingjian.engine.kernel;

import java.util.List;
import org.mingjian.claims.Identities;
import org.mingjian.engine.frame.Blueprint;
import org.mingjian.engine.frame.Candidates;
import org.mingjian.engine.frame.Explanation;
import org.mingjian.engine.frame.Facts;
import org.mingjian.engine.frame.Hit;
import org.mingjian.engine.frame.Kernel;
import org.mingjian.engine.frame.Outcomes;
import org.mingjian.engine.frame.Slot;
import org.mingjian.engine.frame.View;
import org.mingjian.finding.Comparison;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Tally;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.values.Decimals;

/// `quantity-limit`: more of the item in the window than the point allows. Blames the lines beyond,
/// each for what is beyond of it.
final class QuantityLimit implements Kernel {
  private final KnowledgeTable table;
  private final long[] max;
  private final WindowSums sums;

  private QuantityLimit(KnowledgeTable table, long[] max, WindowSums sums) {
    this.table = table;
    this.max = max;
    this.sums = sums;
  }

  static Kernel of(Blueprint blueprint) {
    KnowledgeTable table = blueprint.table(0);
    return new QuantityLimit(
        table,
        blueprint.numbers(table, "max_quantity", "maxQuantity", Long.MAX_VALUE),
        new WindowSums(blueprint.numbers(table, "window", CountWindow::parse)));
  }

  @Override
  public List<Slot> slots() {
    return List.of(Slot.judged(table));
  }

  @Override
  public void judge(View view, List<Candidates> candidates, Outcomes outcomes) {
    Candidates all = candidates.get(0);
    Answers answers = sums.exceed(view, all, view.lines.netQuantity, max);
    answers.report(all, i -> hit(view, all.line[i], all.point[i], answers.measured[i]), outcomes);
  }

  private Hit hit(View view, int line, int point, long sum) {
    long quantity = view.lines.netQuantity[line];
    long excess = Math.min(quantity, sum - max[point]);
    long amount = Decimals.proportion(view.lines.netInScope[line], excess, quantity);
    return Hit.onLine(view, line, point, new Hit.Measure(sum, max[point]), amount);
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    long before = hit.measured - view.lines.netQuantity[hit.line];
    return Explanation.of(
        new Evidence(
            sums.facts(view, hit, texts, "cnt", quantity(before)),
            Facts.point(table, hit.point),
            new Tally(Tally.Kind.SUM, "cnt"),
            Comparison.of(
                Comparison.Operator.GREATER, quantity(hit.measured), quantity(hit.limit), "")));
  }

  private static String quantity(long scaled) {
    return Decimals.format(scaled, Decimals.QUANTITY_SCALE);
  }
}
