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

/// `days-limit`: the item on more distinct days of the visit or year than the point allows. Blames
/// all lines of the days beyond.
final class DaysLimit implements Kernel {
  private final KnowledgeTable table;
  private final long[] max;
  private final int[] window;

  private DaysLimit(KnowledgeTable table, long[] max, int[] window) {
    this.table = table;
    this.max = max;
    this.window = window;
  }

  static Kernel of(Blueprint blueprint) {
    KnowledgeTable table = blueprint.table(0);
    return new DaysLimit(
        table,
        blueprint.numbers(table, "max_days", "maxDays", Long.MAX_VALUE),
        blueprint.numbers(table, "window", CountWindow::parse));
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
    Answers answers = new Answers(all, LineTest.CLEAR);
    LineGroups groups = LineGroups.of(view, all, new CountUnits(view, window));
    for (int g = 0; g < groups.count; g++) {
      rankDays(view, all, groups, g, answers);
    }
    answers.report(all, i -> hit(view, all.line[i], all.point[i], answers.measured[i]), outcomes);
  }

  private void rankDays(View view, Candidates all, LineGroups groups, int g, Answers answers) {
    int point = groups.key(g);
    CountWindow windows = new CountWindow();
    int lastFirst = 0;
    int lastDay = 0;
    int rank = 0;
    for (int i = groups.from(g); i < groups.to(g); i++) {
      int own = groups.candidate[i];
      int day = view.day(all.line[own]);
      int first = windows.firstDay(window[point], day);
      if (rank == 0 || first != lastFirst) {
        rank = 1;
      } else if (day != lastDay) {
        rank++;
      }
      lastFirst = first;
      lastDay = day;
      answers.measured[own] = rank;
      answers.answer[own] = rank > max[point] ? LineTest.HIT : LineTest.CLEAR;
    }
  }

  private Hit hit(View view, int line, int point, long rank) {
    Hit.Measure measure = new Hit.Measure(rank, max[point]);
    return Hit.onLine(view, line, point, measure, view.lines.netInScope[line]);
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    String rank = Long.toString(hit.measured);
    return Explanation.of(
        new Evidence(
            List.of(new Facts(view, texts).line(hit.line, "day_rank", rank)),
            Facts.point(table, hit.point),
            Tally.given("day_rank"),
            Comparison.of(Comparison.Operator.GREATER, rank, Long.toString(hit.limit), "")));
  }
}
