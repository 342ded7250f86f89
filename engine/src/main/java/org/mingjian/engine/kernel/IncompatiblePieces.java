package org.mingjian.engine.kernel;

import java.util.Arrays;
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

/// `incompatible-pieces`: the piece B and another A that must not be in one prescription are.
/// Blames B, which the point is about.
final class IncompatiblePieces implements Kernel {
  private static final int UNKNOWN = LineTest.undetermined(UndeterminedReason.PRESCRIPTION_UNKNOWN);

  private final KnowledgeTable table;

  private IncompatiblePieces(KnowledgeTable table) {
    this.table = table;
  }

  static Kernel of(Blueprint blueprint) {
    return new IncompatiblePieces(blueprint.table(0));
  }

  @Override
  public List<Slot> slots() {
    return List.of(Slot.judged(table), Slot.anyDay(table, "with_codes"));
  }

  @Override
  public void judge(View view, List<Candidates> candidates, Outcomes outcomes) {
    Candidates all = candidates.get(0);
    Candidates others = candidates.get(1);
    Answers answers = new Answers(all, LineTest.CLEAR);
    LineGroups groups = LineGroups.of(view, all, new PointInVisit());
    LineGroups otherGroups =
        all.size == 0 ? groups : LineGroups.of(view, others, new PointInVisit());
    int other = 0;
    for (int g = 0; g < groups.count; g++) {
      other = otherGroups.seek(other, groups, g);
      if (otherGroups.matches(other, groups, g)) {
        Mates mates = Mates.of(view, others, otherGroups, other);
        for (int i = groups.from(g); i < groups.to(g); i++) {
          int candidate = groups.candidate[i];
          int line = all.line[candidate];
          int[] found = mates.inPrescription(line);
          answers.related[candidate] = found;
          answers.answer[candidate] =
              found.length > 0 ? LineTest.HIT : mates.isOpen(line) ? UNKNOWN : LineTest.CLEAR;
        }
      }
    }
    answers.report(all, i -> hit(view, all.line[i], all.point[i], answers.related[i]), outcomes);
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

  private record PointInVisit() implements LineGroups.Grouping {
    @Override
    public int key(int point) {
      return point;
    }

    @Override
    public int unit(int point, int visit) {
      return visit;
    }
  }

  /// The lines of A in one visit.
  ///
  /// @param keys of the lines, by prescription, then line order
  /// @param lines in the order of their keys
  /// @param byTime all of them, in line order
  /// @param unprescribed those without prescription, in line order
  private record Mates(
      View view, long[] keys, int[] lines, TimedLines byTime, TimedLines unprescribed) {
    static Mates of(View view, Candidates others, LineGroups groups, int g) {
      long[] keys = new long[groups.to(g) - groups.from(g)];
      for (int i = 0; i < keys.length; i++) {
        int line = others.line[groups.candidate[groups.from(g) + i]];
        keys[i] = (long) view.lines.prescription[line] << Integer.SIZE | line;
      }
      Arrays.sort(keys);
      int[] lines = Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
      int[] unprescribed = Arrays.copyOf(lines, first(keys, 1));
      TimedLines byTime = TimedLines.of(view, others, groups, g);
      return new Mates(view, keys, lines, byTime, new TimedLines(view, unprescribed));
    }

    int[] inPrescription(int line) {
      int own = view.lines.prescription[line];
      return own == 0
          ? new int[0]
          : RelatedLines.of(lines, first(keys, own), first(keys, own + 1), line);
    }

    boolean isOpen(int line) {
      int day = view.day(line);
      return view.lines.prescription[line] == 0
          ? byTime.onDays(day, day, line).length > 0
          : unprescribed.isOnDays(day, day);
    }

    private static int first(long[] keys, int prescription) {
      int at = Arrays.binarySearch(keys, (long) prescription << Integer.SIZE);
      return at < 0 ? -at - 1 : at;
    }
  }
}
