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

/// `group-duplicate`: items of several points of one group on one day of a visit. Blames the lines
/// of all points but the one that came first.
final class GroupDuplicate implements Kernel {
  private final KnowledgeTable table;
  private final int[] group;

  private GroupDuplicate(KnowledgeTable table, int[] group) {
    this.table = table;
    this.group = group;
  }

  static Kernel of(Blueprint blueprint) {
    KnowledgeTable table = blueprint.table(0);
    return new GroupDuplicate(table, new GroupNumbers().of(table, "group"));
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
    LineGroups groups = LineGroups.of(view, all, new GroupInVisit(group));
    DayRuns days = new DayRuns(view, all, groups);
    for (int g = 0; g < groups.count; g++) {
      for (int from = groups.from(g); from < groups.to(g); ) {
        int to = days.end(from, groups.to(g));
        judgeDay(days, from, to, answers);
        from = to;
      }
    }
    answers.report(all, i -> hit(view, all, answers, i), outcomes);
  }

  private void judgeDay(DayRuns days, int from, int to, Answers answers) {
    int points = to - from == 1 ? 1 : days.countPoints(from, to);
    if (points == 1 || group[days.point(from)] == GroupNumbers.NO_GROUP) {
      return;
    }
    int[] first = {days.line(from)};
    int firstPoint = days.point(from);
    for (int i = from; i < to; ) {
      int next = endOfLine(days, i, to);
      if (!isNamed(days, i, next, firstPoint)) {
        for (int k = i; k < next; k++) {
          int candidate = days.groups().candidate[k];
          answers.answer[candidate] = LineTest.HIT;
          answers.measured[candidate] = points;
          answers.related[candidate] = first;
        }
      }
      i = next;
    }
  }

  private static int endOfLine(DayRuns days, int from, int limit) {
    int at = from + 1;
    while (at < limit && days.line(at) == days.line(from)) {
      at++;
    }
    return at;
  }

  private static boolean isNamed(DayRuns days, int from, int to, int point) {
    for (int i = from; i < to; i++) {
      if (days.point(i) == point) {
        return true;
      }
    }
    return false;
  }

  private static Hit hit(View view, Candidates all, Answers answers, int i) {
    int line = all.line[i];
    Hit.Measure measure = new Hit.Measure(answers.measured[i], 1);
    long amount = view.lines.netInScope[line];
    return Hit.onLine(view, line, all.point[i], measure, amount, answers.related[i]);
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    String points = Long.toString(hit.measured);
    Facts facts = new Facts(view, texts);
    return new Explanation(
        new Evidence(
            List.of(
                facts.line(hit.line),
                facts.line(hit.related[0]),
                facts.visit(hit.visit, "group_points", points)),
            Facts.point(table, hit.point),
            Tally.given("group_points"),
            Comparison.of(Comparison.Operator.GREATER, points, "1", "")),
        RelatedLines.named(view, hit));
  }
}
