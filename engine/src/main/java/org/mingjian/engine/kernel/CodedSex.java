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
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.knowledge.KnowledgeTable;

/// `diagnosis-sex` and `operation-sex`: the person has a diagnosis or operation of the other sex.
final class CodedSex implements Kernel {
  private static final int UNKNOWN = LineTest.undetermined(UndeterminedReason.SEX_UNKNOWN);

  private final KnowledgeTable table;
  private final CodedVisits visits;
  private final long[] sex;
  private final boolean ofOperations;

  private CodedSex(Blueprint blueprint, CodedVisits visits, boolean ofOperations) {
    this.table = blueprint.table(0);
    this.visits = visits;
    this.sex = blueprint.numbers(table, "sex", "sex", 0);
    this.ofOperations = ofOperations;
  }

  static Kernel ofDiagnoses(Blueprint blueprint) {
    KnowledgeTable table = blueprint.table(0);
    int[][] icd = blueprint.prefixSets(table, "icd", blueprint.prefixes().diagnoses());
    return new CodedSex(blueprint, CodedVisits.of(blueprint, icd, new int[0][]), false);
  }

  static Kernel ofOperations(Blueprint blueprint) {
    KnowledgeTable table = blueprint.table(0);
    int[][] icd = blueprint.prefixSets(table, "icd9", blueprint.prefixes().operations());
    return new CodedSex(blueprint, CodedVisits.of(blueprint, new int[0][], icd), true);
  }

  @Override
  public List<Slot> slots() {
    return List.of();
  }

  @Override
  public void judge(View view, List<Candidates> candidates, Outcomes outcomes) {
    visits.judge(view, this::test, outcomes);
  }

  private int test(View view, int visit, int point) {
    int actual = view.visits.sex[visit];
    if (actual == 0) {
      return UNKNOWN;
    }
    return actual == sex[point] ? LineTest.CLEAR : LineTest.HIT;
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    List<String> codes =
        ofOperations
            ? VisitCodes.operations(view, hit.visit)
            : VisitCodes.diagnoses(view, hit.visit);
    List<String> wanted = VisitCodes.prefixes(table.set(hit.point, ofOperations ? "icd9" : "icd"));
    String code = VisitCodes.firstBeginning(codes, wanted);
    String key = ofOperations ? "oprn_oprt_code" : "diag_code";
    String limit = Long.toString(sex[hit.point]);
    String actual = Integer.toString(view.visits.sex[hit.visit]);
    return new Explanation(
        new Evidence(
            List.of(
                Facts.person("gend", actual), new Facts(view, texts).visit(hit.visit, key, code)),
            Facts.point(table, hit.point),
            Tally.given(key),
            Comparison.of(Comparison.Operator.NONE_AMONG, code, limit, "")),
        Map.of("measured", code, "limit", SexNames.zh(limit)));
  }
}
