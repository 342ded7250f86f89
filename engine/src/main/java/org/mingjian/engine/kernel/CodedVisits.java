package org.mingjian.engine.kernel;

import org.mingjian.engine.frame.Blueprint;
import org.mingjian.engine.frame.Hit;
import org.mingjian.engine.frame.Outcomes;
import org.mingjian.engine.frame.View;

/// Runs a [VisitTest] over the visits that have a diagnosis or operation some point names. Of
/// several points, the smallest that hits counts; a hit wins over undetermined, undetermined over
/// clear.
final class CodedVisits {
  private final PrefixPoints diagnoses;
  private final PrefixPoints operations;
  private final Periods periods;
  private final VisitGate gate;
  private final boolean staysOnly;

  private CodedVisits(
      Blueprint blueprint, int[][] diagnoses, int[][] operations, boolean staysOnly) {
    this.periods = new Periods(blueprint.table(0));
    this.diagnoses = new PrefixPoints(diagnoses, periods);
    this.operations = new PrefixPoints(operations, periods);
    this.gate = new VisitGate(blueprint.gate());
    this.staysOnly = staysOnly;
  }

  /// Visits by diagnosis and operation prefixes, given by row.
  static CodedVisits of(Blueprint blueprint, int[][] diagnoses, int[][] operations) {
    return new CodedVisits(blueprint, diagnoses, operations, false);
  }

  /// As [#of], for stays in hospital alone.
  static CodedVisits ofStays(Blueprint blueprint, int[][] diagnoses, int[][] operations) {
    return new CodedVisits(blueprint, diagnoses, operations, true);
  }

  void judge(View view, VisitTest test, Outcomes outcomes) {
    Scan scan = new Scan(view, test);
    for (int visit = 0; visit < view.visits.count; visit++) {
      if (outcomes.mayBlame(visit) && scan.isNamed(visit) && admits(view, visit, outcomes)) {
        scan.judge(outcomes);
      }
    }
  }

  private boolean admits(View view, int visit, Outcomes outcomes) {
    return staysOnly ? gate.admitsStay(view, visit, outcomes) : gate.admits(view, visit, outcomes);
  }

  /// What the points say of one visit after another.
  private final class Scan {
    private final View view;
    private final VisitTest test;
    private int visit;
    private int answer;
    private int point;
    private boolean named;

    private Scan(View view, VisitTest test) {
      this.view = view;
      this.test = test;
    }

    private boolean isNamed(int next) {
      visit = next;
      named = false;
      for (int i = view.visits.firstDiagnosis[next];
          i < view.visits.firstDiagnosis[next + 1];
          i++) {
        look(view.codes.diagnoses.of(view.batch.diagnoses[i]), diagnoses);
      }
      for (int i = view.visits.firstOperation[next];
          i < view.visits.firstOperation[next + 1];
          i++) {
        look(view.codes.operations.of(view.batch.operations[i]), operations);
      }
      return named;
    }

    private void look(int[] prefixes, PrefixPoints points) {
      for (int prefix : prefixes) {
        for (int candidate : points.of(prefix)) {
          if (periods.contains(candidate, view.dayOfVisit(visit))) {
            consider(candidate);
          }
        }
      }
    }

    private void consider(int candidate) {
      int own = test.test(view, visit, candidate);
      boolean stronger = !named || strength(own) > strength(answer);
      boolean smaller = named && strength(own) == strength(answer) && candidate < point;
      if (stronger || smaller) {
        answer = own;
        point = candidate;
      }
      named = true;
    }

    private void judge(Outcomes outcomes) {
      switch (strength(answer)) {
        case 2 -> outcomes.hit(Hit.onVisit(view, visit, point, Hit.Measure.NONE));
        case 1 -> outcomes.undeterminedVisit(visit, LineTest.reason(answer));
        default -> outcomes.clearVisit(visit);
      }
    }

    private static int strength(int answer) {
      return answer == LineTest.HIT ? 2 : answer == LineTest.CLEAR ? 0 : 1;
    }
  }
}
