package org.mingjian.engine.kernel;

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

/// `level-limit`: the institution's level is too low for the item, or for its first use by the
/// person.
final class LevelLimit implements Kernel {
  private static final int UNKNOWN = LineTest.undetermined(UndeterminedReason.LEVEL_UNKNOWN);
  private static final int TOO_SHORT = LineTest.undetermined(UndeterminedReason.HISTORY_TOO_SHORT);
  private static final long DEFAULT_LOOKBACK = 365;

  private final KnowledgeTable table;
  private final long[] minLevel;
  private final long[] firstOnly;
  private final long lookbackDays;

  private LevelLimit(Blueprint blueprint) {
    table = blueprint.table(0);
    minLevel = blueprint.numbers(table, "min_level", "minLevel", 0);
    firstOnly = blueprint.numbers(table, "first_only", "firstOnly", 0);
    lookbackDays =
        blueprint.isGiven("lookbackDays")
            ? blueprint.parameters().number("lookbackDays", 0)
            : DEFAULT_LOOKBACK;
  }

  static Kernel of(Blueprint blueprint) {
    return new LevelLimit(blueprint);
  }

  @Override
  public List<Slot> slots() {
    return List.of(Slot.judged(table));
  }

  @Override
  public void judge(View view, List<Candidates> candidates, Outcomes outcomes) {
    Candidates all = candidates.get(0);
    new LineKernel.Run(view, all, new WithHistory(all)).judge(outcomes);
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    int level = view.visits.level[hit.visit];
    long wanted = minLevel[hit.point];
    String text = Integer.toString(level);
    Facts facts = new Facts(view, texts);
    return new Explanation(
        new Evidence(
            List.of(facts.visit(hit.visit, "level", text), facts.line(hit.line)),
            Facts.point(table, hit.point),
            Tally.given("level"),
            Comparison.of(Comparison.Operator.LESS, text, Long.toString(wanted), "")),
        Map.of("measured", LevelNames.zh(level), "limit", LevelNames.zh(wanted)));
  }

  /// The test with the candidates among which earlier use is looked for.
  private final class WithHistory implements LineTest {
    private final Candidates all;

    private WithHistory(Candidates all) {
      this.all = all;
    }

    @Override
    public int test(View view, int line, int point) {
      int level = view.visits.level[view.lines.visit[line]];
      boolean first = firstOnly[point] == 1;
      if (level >= minLevel[point] || (first && isUsedBefore(view, line, point))) {
        return CLEAR;
      }
      if (level == 0) {
        return UNKNOWN;
      }
      return first && view.batch.coveredFromDay > view.day(line) - lookbackDays ? TOO_SHORT : HIT;
    }

    private boolean isUsedBefore(View view, int line, int point) {
      int person = view.visits.person[view.lines.visit[line]];
      int from = view.visits.firstLine[view.batch.firstVisit[person]];
      int to = view.visits.firstLine[view.batch.firstVisit[person + 1]];
      for (int i = all.firstFrom(from); i < all.size && all.line[i] < to; i++) {
        if (all.point[i] == point && isBefore(view, all.line[i], line)) {
          return true;
        }
      }
      return false;
    }

    /// Line order within a person: rows of equal time stand in it.
    private static boolean isBefore(View view, int other, int line) {
      int time = view.lines.time[line];
      int otherTime = view.lines.time[other];
      return otherTime < time || (otherTime == time && other < line);
    }

    @Override
    public Explanation explain(View view, Hit hit, Identities.Texts texts) {
      return LevelLimit.this.explain(view, hit, texts);
    }
  }
}
