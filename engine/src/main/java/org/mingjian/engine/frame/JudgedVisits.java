package org.mingjian.engine.frame;

import org.mingjian.knowledge.RuleScope;

/// The visits of a batch that rules may blame, by whose rules those follow.
final class JudgedVisits {
  /// Every visit of whatever batch.
  static final boolean[] ALL = {};

  private final boolean[] byTreatment;
  private final boolean[] byInsurance;

  JudgedVisits(View view, JudgedAreas areas, AskedVisits asked) {
    boolean[] wanted = asked.of(view.batch);
    byTreatment = areas.isAll() ? wanted : visits(view.visits.treatmentArea, areas, wanted);
    byInsurance = areas.isAll() ? wanted : visits(view.visits.insuredArea, areas, wanted);
  }

  private static boolean[] visits(int[] areaOfVisit, JudgedAreas areas, boolean... wanted) {
    boolean[] judged = new boolean[areaOfVisit.length];
    boolean all = true;
    for (int visit = 0; visit < judged.length; visit++) {
      judged[visit] = (wanted.length == 0 || wanted[visit]) && areas.contains(areaOfVisit[visit]);
      all &= judged[visit];
    }
    return all ? ALL : judged;
  }

  /// Whether every visit may be blamed by every rule.
  boolean areAll() {
    return byTreatment.length == 0 && byInsurance.length == 0;
  }

  /// Whether each visit may be blamed by rules that follow so; empty where all may.
  boolean[] of(RuleScope.Follows follows) {
    return switch (follows) {
      case TREATMENT -> byTreatment;
      case INSURANCE -> byInsurance;
    };
  }
}
