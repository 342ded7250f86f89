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
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Tally;
import org.mingjian.knowledge.KnowledgeTable;

/// `quantity-limit` and `amount-cap`: more of the item in the window than the point allows, or more
/// money for it. Blames the lines beyond, each for what is beyond of it.
final class SumLimit implements Kernel {
  private final KnowledgeTable table;
  private final Summed summed;
  private final long[] limit;
  private final WindowSums sums;

  private SumLimit(Blueprint blueprint, Summed summed) {
    this.summed = summed;
    table = blueprint.table(0);
    limit = blueprint.numbers(table, summed.column, summed.parameter, Long.MAX_VALUE);
    sums = new WindowSums(blueprint.numbers(table, "window", CountWindow::parse));
  }

  static Kernel ofQuantities(Blueprint blueprint) {
    return new SumLimit(blueprint, Summed.QUANTITY);
  }

  static Kernel ofMoney(Blueprint blueprint) {
    return new SumLimit(blueprint, Summed.MONEY);
  }

  @Override
  public List<Slot> slots() {
    return List.of(Slot.judged(table));
  }

  @Override
  public Says says() {
    return Says.OF_CANDIDATES;
  }

  @Override
  public void judge(View view, List<Candidates> candidates, Outcomes outcomes) {
    Candidates all = candidates.get(0);
    Answers answers = sums.exceed(view, all, summed.of(view), limit);
    answers.report(all, i -> hit(view, all.line[i], all.point[i], answers.measured[i]), outcomes);
  }

  private Hit hit(View view, int line, int point, long sum) {
    long excess = Math.min(summed.of(view)[line], sum - limit[point]);
    Hit.Measure measure = new Hit.Measure(sum, limit[point]);
    return Hit.onLine(view, line, point, measure, summed.amount(view, line, excess));
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    String before = summed.text(hit.measured - summed.of(view)[hit.line]);
    return Explanation.of(
        new Evidence(
            sums.facts(view, hit, texts, summed.key, before),
            Facts.point(table, hit.point),
            new Tally(Tally.Kind.SUM, summed.key),
            summed.beyond(hit.measured, hit.limit)));
  }
}
