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
import org.mingjian.values.CivilTime;

/// `pair`: the item B is contained in another item A, or must not meet it, and both were charged to
/// a person at one institution in one window. Blames B.
final class Pair implements Kernel {
  private static final int UNKNOWN = LineTest.undetermined(UndeterminedReason.TIME_OF_DAY_UNKNOWN);
  private static final int DAY = 1;
  private static final int HOUR = 2;
  private static final int SIX_HOURS = 3;

  private final KnowledgeTable table;
  private final int[] window;

  private Pair(KnowledgeTable table, int[] window) {
    this.table = table;
    this.window = window;
  }

  static Kernel of(Blueprint blueprint) {
    KnowledgeTable table = blueprint.table(0);
    return new Pair(table, blueprint.numbers(table, "window", Pair::parse));
  }

  private static int parse(String text) {
    return switch (text) {
      case "DAY" -> DAY;
      case "HOUR" -> HOUR;
      case "6H" -> SIX_HOURS;
      case "VISIT" -> CountWindow.VISIT;
      default -> throw new IllegalArgumentException("no window of a pair: " + text);
    };
  }

  @Override
  public List<Slot> slots() {
    return List.of(Slot.judged(table), Slot.anyDay(table, "with_codes"));
  }

  @Override
  public Says says() {
    return Says.OF_CANDIDATES;
  }

  @Override
  public void judge(View view, List<Candidates> candidates, Outcomes outcomes) {
    Candidates contained = candidates.get(0);
    Answers answers = new Answers(contained, LineTest.CLEAR);
    if (contained.size > 0 && candidates.get(1).size > 0) {
      meet(view, contained, candidates.get(1), answers);
    }
    answers.report(
        contained,
        i -> hit(view, contained.line[i], contained.point[i], answers.related[i]),
        outcomes);
  }

  private void meet(View view, Candidates contained, Candidates others, Answers answers) {
    CountUnits units = new CountUnits(view, window);
    LineGroups groups = LineGroups.of(view, contained, units);
    LineGroups otherGroups = LineGroups.of(view, others, units);
    int other = 0;
    for (int g = 0; g < groups.count; g++) {
      other = otherGroups.seek(other, groups, g);
      if (otherGroups.matches(other, groups, g)) {
        Window own = windowOf(groups.key(g), TimedLines.of(view, others, otherGroups, other));
        for (int i = groups.from(g); i < groups.to(g); i++) {
          int candidate = groups.candidate[i];
          int line = contained.line[candidate];
          int[] found = own.find(view, line);
          answers.related[candidate] = found;
          answers.answer[candidate] =
              found.length > 0 ? LineTest.HIT : own.isOpen(view, line) ? UNKNOWN : LineTest.CLEAR;
        }
      }
    }
  }

  private Window windowOf(int point, TimedLines others) {
    return switch (window[point]) {
      case CountWindow.VISIT -> new WholeVisit(others);
      case DAY -> new SameDay(others);
      default -> new SubDay(window[point] == HOUR, others.only(false), others.only(true));
    };
  }

  private static Hit hit(View view, int line, int point, int[] related) {
    long amount = view.lines.netInScope[line];
    return Hit.onLine(view, line, point, Hit.Measure.NONE, amount, related);
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    List<String> met = RelatedLines.codes(view, hit);
    return new Explanation(
        new Evidence(
            RelatedLines.facts(new Facts(view, texts), hit),
            Facts.point(table, hit.point),
            Tally.given("hilist_code"),
            new Comparison(Comparison.Operator.NONE_AMONG, met, List.of(), "")),
        RelatedLines.named(view, hit));
  }

  /// The lines of A, seen from a line of B.
  private sealed interface Window {
    /// Those that certainly meet the line.
    int[] find(View view, int line);

    /// Whether, with none that certainly meets it, one may.
    default boolean isOpen(View view, int line) {
      return false;
    }
  }

  private record WholeVisit(TimedLines others) implements Window {
    @Override
    public int[] find(View view, int line) {
      return others.all(line);
    }
  }

  private record SameDay(TimedLines others) implements Window {
    @Override
    public int[] find(View view, int line) {
      return others.onDays(view.day(line), view.day(line), line);
    }
  }

  /// @param sameHour the same clock hour; otherwise six hours before or after
  private record SubDay(boolean sameHour, TimedLines timed, TimedLines dateOnly) implements Window {
    private static final int HOUR_SECONDS = 3600;
    private static final int REACH = 6 * HOUR_SECONDS;
    private static final int[] NOTHING = {};

    @Override
    public int[] find(View view, int line) {
      int time = view.lines.time[line];
      if (TimedLines.isDateOnly(view, line)) {
        return NOTHING;
      }
      int hour = Math.floorDiv(time, HOUR_SECONDS) * HOUR_SECONDS;
      return sameHour
          ? timed.between(hour, hour + HOUR_SECONDS - 1, line)
          : timed.between(time - REACH, time + REACH, line);
    }

    @Override
    public boolean isOpen(View view, int line) {
      int day = view.day(line);
      if (TimedLines.isDateOnly(view, line)) {
        int reach = sameHour ? 0 : 1;
        return timed.isOnDays(day - reach, day + reach)
            || dateOnly.onDays(day - reach, day + reach, line).length > 0;
      }
      int time = view.lines.time[line];
      return sameHour
          ? dateOnly.isOnDays(day, day)
          : dateOnly.isOnDays(CivilTime.dayOf(time - REACH), CivilTime.dayOf(time + REACH));
    }
  }
}
