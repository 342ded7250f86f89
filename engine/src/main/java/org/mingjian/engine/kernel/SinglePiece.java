package org.mingjian.engine.kernel;

import java.util.Arrays;
import java.util.BitSet;
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

/// `single-piece`: every piece of a prescription is one that is not paid when used alone. Blames
/// them all.
final class SinglePiece implements Kernel {
  private static final char PIECE = 'T';

  private final KnowledgeTable table;

  private SinglePiece(KnowledgeTable table) {
    this.table = table;
  }

  static Kernel of(Blueprint blueprint) {
    return new SinglePiece(blueprint.table(0));
  }

  @Override
  public List<Slot> slots() {
    return List.of(Slot.judged(table), Slot.facts(table));
  }

  @Override
  public void judge(View view, List<Candidates> candidates, Outcomes outcomes) {
    Candidates all = candidates.get(0);
    Answers answers = new Answers(all, LineTest.CLEAR);
    for (int from = 0; from < all.size; ) {
      int visit = view.lines.visit[all.line[from]];
      int to = from;
      while (to < all.size && view.lines.visit[all.line[to]] == visit) {
        to++;
      }
      new Pieces(view, visit, candidates.get(1)).judge(all, from, to, answers);
      from = to;
    }
    answers.report(all, i -> hit(view, all.line[i], all.point[i], answers.measured[i]), outcomes);
  }

  private static Hit hit(View view, int line, int point, long pieces) {
    Hit.Measure measure = new Hit.Measure(pieces, 0);
    return Hit.onLine(view, line, point, measure, view.lines.netInScope[line]);
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    String pieces = Long.toString(hit.measured);
    return Explanation.of(
        new Evidence(
            List.of(new Facts(view, texts).line(hit.line, "pieces", pieces)),
            Facts.point(table, hit.point),
            Tally.given("pieces"),
            new Comparison(Comparison.Operator.NONE_AMONG, List.of(pieces), List.of(), "")));
  }

  /// The pieces of one visit by prescription.
  private static final class Pieces {
    private final int firstLine;
    private final int[] prescription;
    private final BitSet withOthers = new BitSet();
    private final int[] pieces;

    private Pieces(View view, int visit, Candidates named) {
      firstLine = view.visits.firstLine[visit];
      prescription = Prescriptions.orDays(view, visit);
      pieces = new int[Arrays.stream(prescription).max().orElse(0) + 1];
      long[] items = new long[prescription.length];
      int count = 0;
      for (int i = 0; i < items.length; i++) {
        int line = firstLine + i;
        int item = view.lines.item[line];
        if (view.lines.isFact(line) && view.codes.shape[item] == PIECE) {
          items[count++] = (long) prescription[i] << Integer.SIZE | item;
          boolean isNamed = Arrays.binarySearch(named.line, 0, named.size, line) >= 0;
          withOthers.set(prescription[i], withOthers.get(prescription[i]) || !isNamed);
        }
      }
      count(items, count);
    }

    private void count(long[] items, int count) {
      Arrays.sort(items, 0, count);
      for (int i = 0; i < count; i++) {
        if (i == 0 || items[i] != items[i - 1]) {
          pieces[(int) (items[i] >>> Integer.SIZE)]++;
        }
      }
    }

    void judge(Candidates all, int from, int to, Answers answers) {
      for (int i = from; i < to; i++) {
        int own = prescription[all.line[i] - firstLine];
        answers.answer[i] = withOthers.get(own) ? LineTest.CLEAR : LineTest.HIT;
        answers.measured[i] = pieces[own];
      }
    }
  }
}
