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
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.values.Decimals;

/// `price-cap`: the unit price is above the cap. A point with a level binds only institutions of
/// that level.
final class PriceCap implements Kernel {
  private static final int UNKNOWN = LineTest.undetermined(UndeterminedReason.LEVEL_UNKNOWN);
  private static final int EVERY_LEVEL = 0;

  private final KnowledgeTable table;
  private final long[] cap;
  private final long[] level;
  private final long tolerance;

  private PriceCap(Blueprint blueprint) {
    table = blueprint.table(0);
    cap = blueprint.numbers(table, "cap", "cap", Long.MAX_VALUE);
    level = blueprint.numbers(table, "level", "level", EVERY_LEVEL);
    tolerance = blueprint.parameters().number("tolerance", Decimals.PRICE_SCALE);
  }

  static Kernel of(Blueprint blueprint) {
    return new PriceCap(blueprint);
  }

  @Override
  public List<Slot> slots() {
    return List.of(Slot.judged(table));
  }

  @Override
  public void judge(View view, List<Candidates> candidates, Outcomes outcomes) {
    Candidates all = candidates.get(0);
    Answers answers = new Answers(all, LineTest.CLEAR);
    for (int from = 0; from < all.size; ) {
      int to = all.endOfLine(from);
      judgeLine(view, all, from, to, answers);
      from = to;
    }
    answers.report(all, i -> hit(view, all.line[i], all.point[i]), outcomes);
  }

  private void judgeLine(View view, Candidates all, int from, int to, Answers answers) {
    int line = all.line[from];
    int actual = view.visits.level[view.lines.visit[line]];
    int otherLevel =
        actual == 0 && !isForEveryLevel(all, from, to) ? UNKNOWN : Answers.NOT_APPLICABLE;
    for (int i = from; i < to; i++) {
      long wanted = level[all.point[i]];
      if (wanted != EVERY_LEVEL && wanted != actual) {
        answers.answer[i] = otherLevel;
      } else if (view.lines.unitPrice[line] - tolerance > cap[all.point[i]]) {
        answers.answer[i] = LineTest.HIT;
      }
    }
  }

  private boolean isForEveryLevel(Candidates all, int from, int to) {
    for (int i = from; i < to; i++) {
      if (level[all.point[i]] == EVERY_LEVEL) {
        return true;
      }
    }
    return false;
  }

  private Hit hit(View view, int line, int point) {
    Hit.Measure measure = new Hit.Measure(view.lines.unitPrice[line], cap[point]);
    return Hit.onLine(view, line, point, measure, Overcharge.fen(view, line, cap[point]));
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    String actual = Integer.toString(view.visits.level[hit.visit]);
    return Explanation.of(
        new Evidence(
            List.of(new Facts(view, texts).line(hit.line, "level", actual)),
            Facts.point(table, hit.point),
            Tally.given("pric"),
            Comparison.of(
                Comparison.Operator.GREATER,
                Decimals.format(hit.measured, Decimals.PRICE_SCALE),
                Decimals.format(hit.limit, Decimals.PRICE_SCALE),
                "")));
  }
}
