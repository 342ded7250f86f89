package org.mingjian.engine.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.mingjian.claims.Identities;
import org.mingjian.claims.VisitKind;
import org.mingjian.engine.frame.Blueprint;
import org.mingjian.engine.frame.Candidates;
import org.mingjian.engine.frame.Explanation;
import org.mingjian.engine.frame.Facts;
import org.mingjian.engine.frame.Hit;
import org.mingjian.engine.frame.Kernel;
import org.mingjian.engine.frame.Outcomes;
import org.mingjian.engine.frame.Slot;
import org.mingjian.engine.frame.Span;
import org.mingjian.engine.frame.View;
import org.mingjian.finding.Comparison;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Fact;
import org.mingjian.finding.Tally;
import org.mingjian.knowledge.Parameters;

/// `frequent-visits`: a person comes more often in a day, month, quarter or year than the area
/// takes for usual. Each of these is a window of its own.
final class FrequentVisits implements Kernel {
  private static final String PERSON = "PERSON";

  private final VisitGate gate;
  private final int kinds;
  private final boolean oneInstitution;
  private final long[] limits = new long[Span.values().length];
  private final int[] exempt;

  private FrequentVisits(Blueprint blueprint) {
    Parameters parameters = blueprint.parameters();
    gate = new VisitGate(blueprint.gate());
    kinds =
        parameters.list("kinds").stream()
            .mapToInt(kind -> VisitKind.valueOf(kind).bit())
            .reduce(0, (a, b) -> a | b);
    oneInstitution = !parameters.text("unit").equals(PERSON);
    exempt = blueprint.prefixes().diagnoses().intern(parameters.list("exemptIcd"));
    for (Span span : Span.values()) {
      String name = span.parameter();
      limits[span.ordinal()] = blueprint.isGiven(name) ? parameters.number(name, 0) : 0;
    }
  }

  static Kernel of(Blueprint blueprint) {
    return new FrequentVisits(blueprint);
  }

  @Override
  public List<Slot> slots() {
    return List.of();
  }

  @Override
  public void judge(View view, List<Candidates> candidates, Outcomes outcomes) {
    long[] counted = new long[view.visits.count];
    for (int person = 0; person < view.batch.personCount; person++) {
      int count = 0;
      int to = view.batch.firstVisit[person + 1];
      for (int visit = view.batch.firstVisit[person]; visit < to; visit++) {
        if (isCounted(view, visit, outcomes)) {
          counted[count++] = key(view, visit);
        }
      }
      Arrays.sort(counted, 0, count);
      judgePerson(view, counted, count, outcomes);
    }
  }

  private boolean isCounted(View view, int visit, Outcomes outcomes) {
    VisitKind kind = view.visits.kindOf(visit);
    boolean wanted = (kinds & kind.bit()) != 0;
    return (wanted || kind == VisitKind.UNDETERMINED)
        && !view.codes.diagnoses.begins(view.visits.mainDiagnosis[visit], exempt)
        && gate.admits(view, visit, outcomes)
        && wanted;
  }

  /// Sorts visits by institution, where each counts for itself, and then by their order.
  private long key(View view, int visit) {
    return oneInstitution ? (long) view.visits.institution[visit] << 32 | visit : visit;
  }

  private void judgePerson(View view, long[] counted, int count, Outcomes outcomes) {
    for (Span span : Span.values()) {
      if (limits[span.ordinal()] > 0) {
        judgeSpan(new Windows(view, counted, count, span), outcomes);
      }
    }
  }

  private void judgeSpan(Windows windows, Outcomes outcomes) {
    int limit = (int) limits[windows.span.ordinal()];
    for (int from = 0; from < windows.count; ) {
      int to = windows.end(from);
      int firstDay = windows.firstDay(from);
      if (to - from > limit) {
        outcomes.hitWindow(windows.hit(from, to, limit, oneInstitution), firstDay);
      } else {
        outcomes.clearWindow(windows.visit(to - 1), firstDay);
      }
      from = to;
    }
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    Facts facts = new Facts(view, texts);
    List<Fact> visits = new ArrayList<>();
    for (int visit : hit.relatedVisits) {
      visits.add(facts.visit(visit, "count", "1"));
    }
    return Explanation.of(
        new Evidence(
            visits,
            Map.of(),
            new Tally(Tally.Kind.SUM, "count"),
            Comparison.of(
                Comparison.Operator.GREATER,
                Long.toString(hit.measured),
                Long.toString(hit.limit),
                Span.of(hit.window).zh())));
  }

  /// The counted visits of one person, cut into windows.
  private record Windows(View view, long[] keys, int count, Span span) {
    int visit(int i) {
      return (int) keys[i];
    }

    int firstDay(int i) {
      return span.firstDay(view.dayOfVisit(visit(i)));
    }

    int end(int from) {
      int firstDay = firstDay(from);
      int at = from + 1;
      while (at < count && keys[at] >>> 32 == keys[from] >>> 32 && firstDay(at) == firstDay) {
        at++;
      }
      return at;
    }

    Hit hit(int from, int to, int limit, boolean oneInstitution) {
      int[] all = new int[to - from];
      for (int i = from; i < to; i++) {
        all[i - from] = visit(i);
      }
      int[] beyond = Arrays.copyOfRange(all, limit, all.length);
      String start = span.text(firstDay(from));
      Hit.Window window = new Hit.Window(start, beyond, all, oneInstitution);
      return Hit.onWindow(view, window, new Hit.Measure(all.length, limit));
    }
  }
}
