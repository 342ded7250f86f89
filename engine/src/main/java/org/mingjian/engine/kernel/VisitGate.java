package org.mingjian.engine.kernel;

import org.mingjian.claims.VisitKind;
import org.mingjian.engine.frame.Outcomes;
import org.mingjian.engine.frame.RuleGate;
import org.mingjian.engine.frame.View;
import org.mingjian.finding.UndeterminedReason;

/// Lets a kernel judge visits: those its rule applies to, of which something is left. Where that
/// cannot be told, it reports so.
record VisitGate(RuleGate gate) {
  /// Whether to judge the visit; if not, nothing is left to do for it.
  boolean admits(View view, int visit, Outcomes outcomes) {
    RuleGate.Answer answer = gate.ask(view, visit);
    if (answer == RuleGate.Answer.NO || !view.isLive(visit)) {
      return false;
    }
    if (answer != RuleGate.Answer.YES) {
      outcomes.undeterminedVisit(visit, answer.reason());
      return false;
    }
    if (view.isScopeUnknown(visit)) {
      outcomes.undeterminedVisit(visit, UndeterminedReason.SCOPE_UNKNOWN);
      return false;
    }
    return true;
  }

  /// As [#admits], for rules about stays in hospital.
  boolean admitsStay(View view, int visit, Outcomes outcomes) {
    VisitKind kind = view.visits.kindOf(visit);
    boolean perhaps = kind == VisitKind.INPATIENT || kind == VisitKind.UNDETERMINED;
    return perhaps && admits(view, visit, outcomes) && kind == VisitKind.INPATIENT;
  }
}
