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

/// `bundle`: parts of a package charged one by one on one day, or beside the package itself. Blames
/// every part.
final class Bundle implements Kernel {
  private final KnowledgeTable table;
  private final long[] minParts;
  private final int[] window;

  private Bundle(KnowledgeTable table, long[] minParts) {
    this.table = table;
    this.minParts = minParts;
    this.window = new int[minParts.length];
  }

  static Kernel of(Blueprint blueprint) {
    KnowledgeTable table = blueprint.table(0);
    long[] minParts = blueprint.numbers(table, "min_parts", "minParts", Long.MAX_VALUE);
    return new Bundle(table, minParts);
  }

  @Override
  public List<Slot> slots() {
    return List.of(Slot.judged(table, "part_codes"), Slot.facts(table));
  }

  @Override
  public Says says() {
    return Says.OF_CANDIDATES;
  }

  @Override
  public void judge(View view, List<Candidates> candidates, Outcomes outcomes) {
    Candidates parts = candidates.get(0);
    Candidates packages = candidates.get(1);
    Answers answers = new Answers(parts, LineTest.CLEAR);
    CountUnits units = new CountUnits(view, window);
    LineGroups groups = LineGroups.of(view, parts, units);
    LineGroups packageGroups = LineGroups.of(view, packages, units);
    int other = 0;
    for (int g = 0; g < groups.count; g++) {
      other = packageGroups.seek(other, groups, g);
      TimedLines packaged =
          packageGroups.matches(other, groups, g)
              ? TimedLines.of(view, packages, packageGroups, other)
              : new TimedLines(view, new int[0]);
      judgeGroup(new DayRuns(view, parts, groups), g, packaged, answers);
    }
    answers.report(
        parts, i -> hit(view, parts.line[i], parts.point[i], answers.measured[i]), outcomes);
  }

  private void judgeGroup(DayRuns days, int g, TimedLines packaged, Answers answers) {
    LineGroups groups = days.groups();
    for (int from = groups.from(g); from < groups.to(g); ) {
      int to = days.end(from, groups.to(g));
      int day = days.day(from);
      long count = days.countItems(from, to);
      boolean broken = count >= minParts[groups.key(g)] || packaged.isOnDays(day, day);
      for (int i = from; i < to; i++) {
        answers.measured[groups.candidate[i]] = count;
        answers.answer[groups.candidate[i]] = broken ? LineTest.HIT : LineTest.CLEAR;
      }
      from = to;
    }
  }

  private Hit hit(View view, int line, int point, long count) {
    Hit.Measure measure = new Hit.Measure(count, minParts[point]);
    return Hit.onLine(view, line, point, measure, view.lines.netInScope[line]);
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    boolean enough = hit.measured >= hit.limit;
    String parts = Long.toString(hit.measured);
    String beside = enough ? "" : String.join(";", table.codes(hit.point));
    return Explanation.of(
        new Evidence(
            List.of(new Facts(view, texts).line(hit.line, "parts", parts, "beside", beside)),
            Facts.point(table, hit.point),
            Tally.given("parts"),
            Comparison.of(
                enough ? Comparison.Operator.AT_LEAST : Comparison.Operator.LESS,
                parts,
                Long.toString(hit.limit),
                "")));
  }
}
