package org.mingjian.engine.kernel;

import java.util.List;
import java.util.Map;
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
import org.mingjian.values.CivilTime;

/// `diagnosis-age`: the person has a diagnosis of an age not reached or passed when the visit
/// began.
final class DiagnosisAge implements Kernel {
  private final KnowledgeTable table;
  private final CodedVisits visits;
  private final AgeBounds bounds;

  private DiagnosisAge(KnowledgeTable table, CodedVisits visits, AgeBounds bounds) {
    this.table = table;
    this.visits = visits;
    this.bounds = bounds;
  }

  static Kernel of(Blueprint blueprint) {
    KnowledgeTable table = blueprint.table(0);
    int[][] icd = blueprint.prefixSets(table, "icd", blueprint.prefixes().diagnoses());
    CodedVisits visits = CodedVisits.of(blueprint, icd, new int[0][]);
    return new DiagnosisAge(table, visits, AgeBounds.of(blueprint, table));
  }

  @Override
  public List<Slot> slots() {
    return List.of();
  }

  @Override
  public void judge(View view, List<Candidates> candidates, Outcomes outcomes) {
    visits.judge(
        view,
        (batch, visit, point) ->
            bounds.test(batch.visits.birthDay[visit], batch.dayOfVisit(visit), point),
        outcomes);
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    int birthDay = view.visits.birthDay[hit.visit];
    int age = bounds.age(birthDay, view.dayOfVisit(hit.visit), hit.point);
    String years = Integer.toString(age);
    String code =
        VisitCodes.firstBeginning(
            VisitCodes.diagnoses(view, hit.visit),
            VisitCodes.prefixes(table.set(hit.point, "icd")));
    String birth = CivilTime.date(birthDay).toString();
    Comparison comparison =
        new Comparison(
            bounds.isBelow(age, hit.point) ? Comparison.Operator.LESS : Comparison.Operator.GREATER,
            List.of(code, years),
            List.of(Long.toString(bounds.broken(age, hit.point))),
            bounds.unitZh(hit.point));
    return new Explanation(
        new Evidence(
            List.of(
                Facts.person("brdy", birth, "age", years),
                new Facts(view, texts).visit(hit.visit, "diag_code", code)),
            Facts.point(table, hit.point),
            Tally.given("diag_code", "age"),
            comparison),
        Map.of("measured", CodeSets.worded(comparison.measured())));
  }
}
