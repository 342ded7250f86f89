package org.mingjian.engine.kernel;

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
import org.mingjian.engine.frame.RuleGate;
import org.mingjian.engine.frame.Slot;
import org.mingjian.engine.frame.View;
import org.mingjian.finding.Comparison;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Tally;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.values.CivilTime;

/// `outside-stay`: a charge of a stay lies before its first or after its last day, or a bed is
/// charged for the day of discharge.
final class OutsideStay implements Kernel {
  private static final int BED = 1;

  private final RuleGate gate;

  private OutsideStay(RuleGate gate) {
    this.gate = gate;
  }

  static Kernel of(Blueprint blueprint) {
    return new OutsideStay(blueprint.gate());
  }

  @Override
  public List<Slot> slots() {
    return List.of();
  }

  @Override
  public void judge(View view, List<Candidates> candidates, Outcomes outcomes) {
    for (int visit = 0; visit < view.visits.count; visit++) {
      VisitKind kind = view.visits.kindOf(visit);
      if (kind == VisitKind.INPATIENT || kind == VisitKind.UNDETERMINED) {
        judgeVisit(view, visit, outcomes);
      }
    }
  }

  private void judgeVisit(View view, int visit, Outcomes outcomes) {
    RuleGate.Answer answer = gate.ask(view, visit);
    boolean inpatient = view.visits.kindOf(visit) == VisitKind.INPATIENT;
    if (answer != RuleGate.Answer.NO && answer != RuleGate.Answer.YES) {
      Lines.undetermined(view, visit, answer.reason(), outcomes);
    } else if (answer == RuleGate.Answer.YES && inpatient) {
      judgeStay(view, visit, outcomes);
    }
  }

  private static void judgeStay(View view, int visit, Outcomes outcomes) {
    int begin = view.beginDay(visit);
    int end = view.endDay(visit);
    if (begin == CivilTime.ABSENT || end == CivilTime.ABSENT) {
      Lines.undetermined(view, visit, UndeterminedReason.STAY_DATES_UNKNOWN, outcomes);
      return;
    }
    for (int i = view.visits.firstLine[visit]; i < view.visits.firstLine[visit + 1]; i++) {
      if (!view.lines.isFact(i)) {
        continue;
      }
      int day = view.day(i);
      if (day < begin || day > end || isBedOnLastDay(view, i)) {
        Hit.Measure measure = new Hit.Measure(day, end);
        outcomes.hit(Hit.onLine(view, i, Hit.NONE, measure, view.lines.netInScope[i]));
      } else {
        outcomes.clearLine(i);
      }
    }
  }

  private static boolean isBedOnLastDay(View view, int line) {
    int visit = view.lines.visit[line];
    int end = view.endDay(visit);
    return view.lines.chargeCategory[line] == BED
        && view.day(line) == end
        && view.beginDay(visit) < end;
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    String day = CivilTime.date((int) hit.measured).toString();
    String begin = CivilTime.date(view.beginDay(hit.visit)).toString();
    String end = CivilTime.date((int) hit.limit).toString();
    Facts facts = new Facts(view, texts);
    Comparison.Operator operator =
        isBedOnLastDay(view, hit.line)
            ? Comparison.Operator.OUTSIDE_NIGHTS
            : Comparison.Operator.OUTSIDE_DATES;
    return new Explanation(
        new Evidence(
            List.of(facts.line(hit.line, "day", day), facts.visit(hit.visit)),
            Map.of(),
            Tally.given("day"),
            new Comparison(operator, List.of(day), List.of(begin, end), "")),
        Map.of("limit", begin + "至" + end));
  }
}
