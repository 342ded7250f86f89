package org.mingjian.engine.kernel;

import java.util.List;
import java.util.Map;
import org.mingjian.claims.CodeDictionary;
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
import org.mingjian.values.CivilTime;

/// `decomposed-stay`: a person comes back to the same hospital for the same disease so soon after
/// leaving that one stay may have been charged as two.
final class DecomposedStay implements Kernel {
  private static final String TRANSFER = "24";
  private static final int CATEGORY_LENGTH = 3;

  private final VisitGate gate;
  private final long intervalDays;
  private final int[] exempt;

  private DecomposedStay(Blueprint blueprint) {
    gate = new VisitGate(blueprint.gate());
    intervalDays = blueprint.parameters().number("intervalDays", 0);
    exempt = blueprint.prefixes().diagnoses().intern(blueprint.parameters().list("exemptIcd"));
  }

  static Kernel of(Blueprint blueprint) {
    return new DecomposedStay(blueprint);
  }

  @Override
  public List<Slot> slots() {
    return List.of();
  }

  @Override
  public void judge(View view, List<Candidates> candidates, Outcomes outcomes) {
    int[] stays = new int[view.visits.count];
    for (int person = 0; person < view.batch.personCount; person++) {
      int count = 0;
      int to = view.batch.firstVisit[person + 1];
      for (int visit = view.batch.firstVisit[person]; visit < to; visit++) {
        if (gate.admitsStay(view, visit, outcomes)) {
          int earlier = lastAt(view, visit, stays, count);
          if (earlier >= 0) {
            judgeStay(view, earlier, visit, outcomes);
          }
          stays[count++] = visit;
        }
      }
    }
  }

  /// The person's last stay before at the same institution, or -1.
  private static int lastAt(View view, int visit, int[] stays, int count) {
    for (int i = count - 1; i >= 0; i--) {
      if (view.visits.institution[stays[i]] == view.visits.institution[visit]) {
        return stays[i];
      }
    }
    return -1;
  }

  private void judgeStay(View view, int earlier, int visit, Outcomes outcomes) {
    String type = view.codes.dictionaries.medicalTypes().code(view.visits.medicalType[visit]);
    int begin = view.beginDay(visit);
    int end = view.endDay(earlier);
    if (type.equals(TRANSFER)) {
      outcomes.clearVisit(visit);
    } else if (begin == CivilTime.ABSENT || end == CivilTime.ABSENT) {
      outcomes.undeterminedVisit(visit, UndeterminedReason.STAY_DATES_UNKNOWN);
    } else if (begin < end || begin - end > intervalDays) {
      outcomes.clearVisit(visit);
    } else {
      judgeDiagnoses(view, earlier, visit, outcomes);
    }
  }

  private void judgeDiagnoses(View view, int earlier, int visit, Outcomes outcomes) {
    int before = view.visits.mainDiagnosis[earlier];
    int now = view.visits.mainDiagnosis[visit];
    if (before == CodeDictionary.ABSENT || now == CodeDictionary.ABSENT) {
      outcomes.undeterminedVisit(visit, UndeterminedReason.MAIN_DIAGNOSIS_UNKNOWN);
    } else if (isExempt(view, before) || isExempt(view, now) || !isSame(view, earlier, visit)) {
      outcomes.clearVisit(visit);
    } else {
      int gap = view.beginDay(visit) - view.endDay(earlier);
      Hit.Measure measure = new Hit.Measure(gap, intervalDays);
      outcomes.hit(Hit.onVisitAfter(view, visit, earlier, measure));
    }
  }

  private boolean isExempt(View view, int diagnosis) {
    return view.codes.diagnoses.begins(diagnosis, exempt);
  }

  private static boolean isSame(View view, int visit, int other) {
    return category(view, visit).equals(category(view, other));
  }

  private static String category(View view, int visit) {
    String code = VisitCodes.mainDiagnosis(view, visit);
    return code.substring(0, Math.min(code.length(), CATEGORY_LENGTH));
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    String gap = Long.toString(hit.measured);
    int earlier = hit.relatedVisits[0];
    Facts facts = new Facts(view, texts);
    return Explanation.of(
        new Evidence(
            List.of(
                facts.visit(earlier, "dscg_maindiag_code", VisitCodes.mainDiagnosis(view, earlier)),
                facts.visit(
                    hit.visit,
                    "dscg_maindiag_code",
                    VisitCodes.mainDiagnosis(view, hit.visit),
                    "gap_days",
                    gap)),
            Map.of(),
            Tally.given("gap_days"),
            Comparison.of(Comparison.Operator.AT_MOST, gap, Long.toString(hit.limit), "")));
  }
}
