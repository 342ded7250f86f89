package org.mingjian.engine.kernel;

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

/// `expected-items`: a stay has a diagnosis or operation, but none of the items that go with it.
final class ExpectedItems implements Kernel {
  private static final String OPERATION = "OPERATION";

  private final KnowledgeTable table;
  private final CodedVisits visits;

  private ExpectedItems(KnowledgeTable table, CodedVisits visits) {
    this.table = table;
    this.visits = visits;
  }

  static Kernel of(Blueprint blueprint) {
    KnowledgeTable table = blueprint.table(0);
    int[][] diagnoses = new int[table.size()][0];
    int[][] operations = new int[table.size()][0];
    for (int row = 0; row < table.size(); row++) {
      List<String> icd = table.set(row, "icd");
      if (isOperation(table, row)) {
        operations[row] = blueprint.prefixes().operations().intern(icd);
      } else {
        diagnoses[row] = blueprint.prefixes().diagnoses().intern(icd);
      }
    }
    return new ExpectedItems(table, CodedVisits.ofStays(blueprint, diagnoses, operations));
  }

  private static boolean isOperation(KnowledgeTable table, int row) {
    return table.text(row, "subject").equals(OPERATION);
  }

  @Override
  public List<Slot> slots() {
    return List.of(Slot.anyDay(table));
  }

  @Override
  public void judge(View view, List<Candidates> candidates, Outcomes outcomes) {
    Candidates items = candidates.get(0);
    visits.judge(
        view,
        (batch, visit, point) ->
            isCharged(batch, items, visit, point) ? LineTest.CLEAR : LineTest.HIT,
        outcomes);
  }

  private static boolean isCharged(View view, Candidates items, int visit, int point) {
    int end = view.visits.firstLine[visit + 1];
    int from = items.firstFrom(view.visits.firstLine[visit]);
    for (int i = from; i < items.size && items.line[i] < end; i++) {
      if (items.point[i] == point) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    boolean operation = isOperation(table, hit.point);
    List<String> codes =
        operation ? VisitCodes.operations(view, hit.visit) : VisitCodes.diagnoses(view, hit.visit);
    String key = operation ? "oprn_oprt_code" : "diag_code";
    String code =
        VisitCodes.firstBeginning(codes, VisitCodes.prefixes(table.set(hit.point, "icd")));
    return Explanation.of(
        new Evidence(
            List.of(new Facts(view, texts).visit(hit.visit, key, code)),
            Facts.point(table, hit.point),
            Tally.given(key),
            new Comparison(Comparison.Operator.NONE_AMONG, List.of(code), List.of(), "")));
  }
}
