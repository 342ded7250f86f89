package org.mingjian.engine.kernel;

import java.util.List;
import java.util.Map;
import org.mingjian.claims.Identities;
import org.mingjian.claims.LineColumns;
import org.mingjian.engine.frame.Blueprint;
import org.mingjian.engine.frame.Candidates;
import org.mingjian.engine.frame.Explanation;
import org.mingjian.engine.frame.Facts;
import org.mingjian.engine.frame.Hit;
import org.mingjian.engine.frame.Kernel;
import org.mingjian.engine.frame.Outcomes;
import org.mingjian.engine.frame.RuleGate;
import org.mingjian.engine.frame.Slot;
import org.mingjian.engine.frame.View;
import org.mingjian.finding.Comparison;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Tally;
import org.mingjian.finding.UndeterminedReason;

/// `too-many-kinds`: more kinds of drug (or of pieces) in one prescription than allowed. Blames the
/// lines of the kinds beyond, in the order of first use.
final class TooManyKinds implements Kernel {
  private final RuleGate gate;
  private final int maxKinds;
  private final boolean pieces;

  private TooManyKinds(Blueprint blueprint) {
    gate = blueprint.gate();
    maxKinds = Math.toIntExact(blueprint.parameters().number("maxKinds", 0));
    pieces = blueprint.parameters().text("shape").equals("T");
  }

  static Kernel of(Blueprint blueprint) {
    return new TooManyKinds(blueprint);
  }

  @Override
  public List<Slot> slots() {
    return List.of();
  }

  @Override
  public void judge(View view, List<Candidates> candidates, Outcomes outcomes) {
    for (int visit = 0; visit < view.visits.count; visit++) {
      if (outcomes.mayBlame(visit)) {
        judgeVisit(view, visit, outcomes);
      }
    }
  }

  private void judgeVisit(View view, int visit, Outcomes outcomes) {
    int prescribed = 0;
    boolean applicable = false;
    for (int i = view.visits.firstLine[visit]; i < view.visits.firstLine[visit + 1]; i++) {
      if (isCounted(view, i)) {
        prescribed += view.lines.prescription[i] == 0 ? 0 : 1;
        applicable |= isApplicable(view, i);
      }
    }
    if (applicable) {
      judgeVisit(view, visit, prescribed > maxKinds, outcomes);
    }
  }

  private boolean isCounted(View view, int line) {
    char shape = view.codes.shape[view.lines.item[line]];
    boolean wanted = pieces ? shape == 'T' : shape == 'X' || shape == 'Z';
    return wanted && view.lines.netQuantity[line] > 0;
  }

  private static boolean isApplicable(View view, int line) {
    return (view.lines.flags[line] & (LineColumns.IN_SCOPE | LineColumns.SCOPE_UNKNOWN)) != 0;
  }

  private void judgeVisit(View view, int visit, boolean mayExceed, Outcomes outcomes) {
    RuleGate.Answer answer = gate.ask(view, visit);
    if (answer == RuleGate.Answer.NO) {
      return;
    }
    int first = view.visits.firstLine[visit];
    Kinds kinds = new Kinds(mayExceed ? view.visits.firstLine[visit + 1] - first : 0);
    for (int i = first; i < view.visits.firstLine[visit + 1]; i++) {
      if (isCounted(view, i)) {
        int rank = mayExceed ? kinds.rank(view.lines.prescription[i], kind(view, i)) : 0;
        if (isApplicable(view, i)) {
          judgeLine(view, i, answer, rank, outcomes);
        }
      }
    }
  }

  private void judgeLine(View view, int line, RuleGate.Answer answer, int rank, Outcomes outcomes) {
    if (answer == RuleGate.Answer.UNKNOWN_KIND) {
      outcomes.undeterminedLine(line, UndeterminedReason.KIND_UNDETERMINED);
    } else if (answer == RuleGate.Answer.UNKNOWN_INSURANCE) {
      outcomes.undeterminedLine(line, UndeterminedReason.INSURANCE_UNKNOWN);
    } else if ((view.lines.flags[line] & LineColumns.SCOPE_UNKNOWN) != 0) {
      outcomes.undeterminedLine(line, UndeterminedReason.SCOPE_UNKNOWN);
    } else if (view.lines.prescription[line] == 0) {
      outcomes.undeterminedLine(line, UndeterminedReason.PRESCRIPTION_UNKNOWN);
    } else if (rank > maxKinds) {
      Hit.Measure measure = new Hit.Measure(rank, maxKinds);
      long amount = view.lines.netInScope[line];
      outcomes.hit(Hit.onLine(view, line, Hit.NONE, measure, amount));
    } else {
      outcomes.clearLine(line);
    }
  }

  private int kind(View view, int line) {
    int item = view.lines.item[line];
    return pieces ? item : view.codes.generic()[item];
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    String rank = Long.toString(hit.measured);
    return Explanation.of(
        new Evidence(
            List.of(new Facts(view, texts).line(hit.line, "kind_rank", rank)),
            Map.of(),
            Tally.given("kind_rank"),
            Comparison.of(Comparison.Operator.GREATER, rank, Long.toString(hit.limit), "")));
  }

  /// The kinds of each prescription of a visit, numbered from 1 in the order of first use: a hash
  /// table in two arrays, made for visits only that may have too many.
  private static final class Kinds {
    private final long[] key;
    private final int[] rank;
    private final int[] count;

    private Kinds(int lines) {
      int capacity = Integer.highestOneBit(Math.max(1, lines)) * 4;
      key = new long[capacity];
      rank = new int[capacity];
      count = new int[lines + 1];
    }

    int rank(int prescription, int kind) {
      long wanted = (long) prescription << Integer.SIZE | kind;
      int at = Long.hashCode(wanted * 0x9E3779B97F4A7C15L) & (key.length - 1);
      while (rank[at] != 0 && key[at] != wanted) {
        at = (at + 1) & (key.length - 1);
      }
      if (rank[at] == 0) {
        key[at] = wanted;
        rank[at] = ++count[prescription];
      }
      return rank[at];
    }
  }
}
