package org.mingjian.engine.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.mingjian.values.CivilTime;
import org.mingjian.values.EffectivePeriod;

/// `prior-therapy`: a second-line drug without any first-line drug of its group before, within the
/// days looked back.
final class PriorTherapy implements Kernel {
  private static final int NOT_CODED = LineTest.undetermined(UndeterminedReason.LIMIT_NOT_CODED);
  private static final int TOO_SHORT = LineTest.undetermined(UndeterminedReason.HISTORY_TOO_SHORT);

  private final KnowledgeTable table;
  private final KnowledgeTable firstLine;
  private final int[] group;
  private final int[] firstLineGroup;
  private final EffectivePeriod[] firstLinePeriod;
  private final Map<Integer, List<EffectivePeriod>> coded = new HashMap<>();
  private final int lookbackDays;

  private PriorTherapy(Blueprint blueprint) {
    table = blueprint.table(0);
    firstLine = blueprint.table(1);
    GroupNumbers numbers = new GroupNumbers();
    group = numbers.of(table, "group");
    firstLineGroup = numbers.of(firstLine, "group");
    firstLinePeriod = new EffectivePeriod[firstLineGroup.length];
    for (int row = 0; row < firstLineGroup.length; row++) {
      firstLinePeriod[row] = firstLine.period(row);
      if (!firstLine.codes(row).isEmpty()) {
        coded
            .computeIfAbsent(firstLineGroup[row], group -> new ArrayList<>())
            .add(firstLinePeriod[row]);
      }
    }
    coded.remove(GroupNumbers.NO_GROUP);
    lookbackDays = Math.toIntExact(blueprint.parameters().number("lookbackDays", 0));
  }

  static Kernel of(Blueprint blueprint) {
    return new PriorTherapy(blueprint);
  }

  @Override
  public List<Slot> slots() {
    return List.of(Slot.judged(table), Slot.anyDay(firstLine));
  }

  @Override
  public Says says() {
    return Says.OF_CANDIDATES;
  }

  @Override
  public void judge(View view, List<Candidates> candidates, Outcomes outcomes) {
    Candidates all = candidates.get(0);
    Candidates earlier = candidates.get(1);
    Answers answers = new Answers(all, NOT_CODED);
    LineGroups groups = LineGroups.of(view, all, new GroupOfPerson(view, group));
    LineGroups earlierGroups =
        all.size == 0
            ? groups
            : LineGroups.of(view, earlier, new GroupOfPerson(view, firstLineGroup));
    int other = 0;
    for (int g = 0; g < groups.count; g++) {
      other = earlierGroups.seek(other, groups, g);
      if (coded.containsKey(groups.key(g))) {
        boolean any = earlierGroups.matches(other, groups, g);
        int from = any ? earlierGroups.from(other) : 0;
        int to = any ? earlierGroups.to(other) : 0;
        History history = new History(view, earlier, earlierGroups, from, to);
        judgeGroup(view, all, groups, g, history, answers);
      }
    }
    answers.report(all, i -> hit(view, all.line[i], all.point[i]), outcomes);
  }

  private void judgeGroup(
      View view, Candidates all, LineGroups groups, int g, History history, Answers answers) {
    for (int i = groups.from(g); i < groups.to(g); i++) {
      int candidate = groups.candidate[i];
      int line = all.line[candidate];
      if (isCoded(groups.key(g), view.day(line))) {
        boolean tooShort = view.batch.coveredFromDay > view.day(line) - lookbackDays;
        answers.answer[candidate] =
            history.isBefore(line) ? LineTest.CLEAR : tooShort ? TOO_SHORT : LineTest.HIT;
      }
    }
  }

  /// Whether the table names a first-line drug of the group that is in force on the day.
  private boolean isCoded(int group, int day) {
    for (EffectivePeriod period : coded.getOrDefault(group, List.of())) {
      if (period.contains(day)) {
        return true;
      }
    }
    return false;
  }

  private Hit hit(View view, int line, int point) {
    Hit.Measure measure = new Hit.Measure(0, lookbackDays);
    return Hit.onLine(view, line, point, measure, view.lines.netInScope[line]);
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    List<String> limit = List.of(Long.toString(hit.limit));
    return Explanation.of(
        new Evidence(
            List.of(new Facts(view, texts).line(hit.line)),
            Facts.point(table, hit.point),
            Tally.given("hilist_code"),
            new Comparison(Comparison.Operator.NONE_AMONG, List.of(), limit, "")));
  }

  /// The person's lines of one group's first-line drugs, asked in line order.
  private final class History {
    private final View view;
    private final Candidates earlier;
    private final LineGroups groups;
    private final int to;
    private int from;
    private int askedDay = CivilTime.ABSENT;
    private int firstOfDay = Hit.NONE;

    private History(View view, Candidates earlier, LineGroups groups, int from, int to) {
      this.view = view;
      this.earlier = earlier;
      this.groups = groups;
      this.from = from;
      this.to = to;
    }

    /// Whether one comes before the line, at most the lookback before its day.
    boolean isBefore(int line) {
      int day = view.day(line);
      if (day != askedDay) {
        askedDay = day;
        firstOfDay = findFirst(day);
      }
      return firstOfDay != Hit.NONE && isBefore(firstOfDay, line);
    }

    /// The first line on the days looked back whose point is in force on `day`.
    private int findFirst(int day) {
      while (from < to && view.day(lineAt(from)) < day - lookbackDays) {
        from++;
      }
      for (int i = from; i < to && view.day(lineAt(i)) <= day; i++) {
        if (firstLinePeriod[earlier.point[groups.candidate[i]]].contains(day)) {
          return lineAt(i);
        }
      }
      return Hit.NONE;
    }

    private int lineAt(int place) {
      return earlier.line[groups.candidate[place]];
    }

    private boolean isBefore(int other, int line) {
      int time = view.lines.time[line];
      int otherTime = view.lines.time[other];
      return otherTime < time || (otherTime == time && other < line);
    }
  }

  /// Points of one group are looked at together over all a person's visits.
  private record GroupOfPerson(View view, int[] groupOfPoint) implements LineGroups.Grouping {
    @Override
    public int key(int point) {
      return groupOfPoint[point];
    }

    @Override
    public int unit(int point, int visit) {
      return view.visits.person[visit];
    }
  }
}
