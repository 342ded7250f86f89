package org.mingjian.engine.kernel;

import java.util.ArrayList;
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
import org.mingjian.knowledge.KnowledgeTable;

/// `diagnosis-operation`: the main operation is not one that is done for the main diagnosis.
final class DiagnosisOperation implements Kernel {
  private final KnowledgeTable table;
  private final PrefixPoints operations;
  private final int[][] allowed;
  private final Periods periods;
  private final VisitGate gate;

  private DiagnosisOperation(Blueprint blueprint) {
    table = blueprint.table(0);
    periods = new Periods(table);
    int[][] icd9 = blueprint.prefixSets(table, "icd9", blueprint.prefixes().operations());
    operations = new PrefixPoints(icd9, periods);
    allowed = blueprint.prefixSets(table, "icd", blueprint.prefixes().diagnoses());
    gate = new VisitGate(blueprint.gate());
  }

  static Kernel of(Blueprint blueprint) {
    return new DiagnosisOperation(blueprint);
  }

  @Override
  public List<Slot> slots() {
    return List.of();
  }

  @Override
  public void judge(View view, List<Candidates> candidates, Outcomes outcomes) {
    for (int visit = 0; visit < view.visits.count; visit++) {
      int point = smallestPoint(view, visit);
      if (point != Hit.NONE && gate.admits(view, visit, outcomes)) {
        judgeVisit(view, visit, point, outcomes);
      }
    }
  }

  private int smallestPoint(View view, int visit) {
    int operation = view.visits.mainOperation[visit];
    return operation == CodeDictionary.ABSENT
        ? Hit.NONE
        : operations.smallest(view.codes.operations.of(operation), view.dayOfVisit(visit));
  }

  private void judgeVisit(View view, int visit, int point, Outcomes outcomes) {
    if (view.visits.mainDiagnosis[visit] == CodeDictionary.ABSENT) {
      outcomes.undeterminedVisit(visit, UndeterminedReason.MAIN_DIAGNOSIS_UNKNOWN);
    } else if (isAllowed(view, visit)) {
      outcomes.clearVisit(visit);
    } else {
      outcomes.hit(Hit.onVisit(view, visit, point, Hit.Measure.NONE));
    }
  }

  private boolean isAllowed(View view, int visit) {
    int diagnosis = view.visits.mainDiagnosis[visit];
    int day = view.dayOfVisit(visit);
    for (int prefix : view.codes.operations.of(view.visits.mainOperation[visit])) {
      for (int point : operations.of(prefix)) {
        if (periods.contains(point, day)
            && view.codes.diagnoses.begins(diagnosis, allowed[point])) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    List<String> limit = new ArrayList<>();
    for (int prefix : view.codes.operations.of(view.visits.mainOperation[hit.visit])) {
      for (int point : operations.of(prefix)) {
        if (periods.contains(point, view.dayOfVisit(hit.visit))) {
          limit.addAll(table.set(point, "icd"));
        }
      }
    }
    String diagnosis = VisitCodes.mainDiagnosis(view, hit.visit);
    String operation = VisitCodes.operations(view, hit.visit).getFirst();
    List<String> prefixes = VisitCodes.prefixes(limit);
    Facts facts = new Facts(view, texts);
    return new Explanation(
        new Evidence(
            List.of(
                facts.visit(
                    hit.visit, "dscg_maindiag_code", diagnosis, "oprn_oprt_code", operation)),
            Facts.point(table, hit.point),
            Tally.given("dscg_maindiag_code"),
            new Comparison(Comparison.Operator.NONE_BEGINS, List.of(diagnosis), prefixes, "")),
        Map.of("limit", CodeSets.worded(prefixes)));
  }
}
