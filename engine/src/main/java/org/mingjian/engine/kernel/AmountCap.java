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

/// `amount-cap`: the fund covers more of the item in the window than the point allows. Blames the
/// lines beyond, each for what is beyond of it.
final class AmountCap implements Kernel {
  private final KnowledgeTable table;
  private final long[] cap;
  private final WindowSums sums;

  private AmountCap(KnowledgeTable table, long[] cap, WindowSums sums) {
    this.table = table;
    this.cap = cap;
    this.sums = sums;
  }

  static Kernel of(Blueprint blueprint) {
    KnowledgeTable table = blueprint.table(0);
    return new AmountCap(
        table,
        blueprint.numbers(table, "cap", "cap", Long.MAX_VALUE),
        new WindowSums(blueprint.numbers(table, "window", CountWindow::parse)));
  }

  @Override
  public List<Slot> slots() {
    return List.of(Slot.judged(table));
  }

  @Override
  public void judge(View view, List<Candidates> candidates, Outcomes outcomes) {
    Candidates all = candidates.get(0);
    Answers answers = sums.exceed(view, all, view.lines.netInScope, cap);
    answers.report(all, i -> hit(view, all.line[i], all.point[i], answers.measured[i]), outcomes);
  }

  private Hit hit(View view, int line, int point, long sum) {
    long amount = Math.min(view.lines.netInScope[line], sum - cap[point]);
    return Hit.onLine(view, line, point, new Hit.Measure(sum, cap[point]), amount);
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    long before = hit.measured - view.lines.netInScope[hit.line];
    return Explanation.of(
        new Evidence(
            sums.facts(view, hit, texts, "inscp_amt", yuan(before)),
            Facts.point(table, hit.point),
            new Tally(Tally.Kind.SUM, "inscp_amt"),
            Comparison.of(Comparison.Operator.GREATER, yuan(hit.measured), yuan(hit.limit), "")));
  }

  private static String yuan(long fen) {
    return Decimals.format(fen, Decimals.MONEY_SCALE);
  }
}
