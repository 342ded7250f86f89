package org.mingjian.engine.kernel;

import java.util.List;
import org.mingjian.claims.Identities;
import org.mingjian.engine.frame.Blueprint;
import org.mingjian.engine.frame.Explanation;
import org.mingjian.engine.frame.Hit;
import org.mingjian.engine.frame.Kernel;
import org.mingjian.engine.frame.View;
import org.mingjian.finding.Comparison;
import org.mingjian.knowledge.KnowledgeTable;

/// `diagnosis-allow`: no diagnosis of the visit is one the item is for.
final class DiagnosisAllow implements LineTest {
  private final KnowledgeTable table;
  private final DiagnosisLimit limit;

  private DiagnosisAllow(KnowledgeTable table, DiagnosisLimit limit) {
    this.table = table;
    this.limit = limit;
  }

  static Kernel of(Blueprint blueprint) {
    KnowledgeTable table = blueprint.table(0);
    return new LineKernel(table, new DiagnosisAllow(table, new DiagnosisLimit(blueprint, table)));
  }

  @Override
  public int test(View view, int line, int point) {
    int asked = limit.ask(view, view.lines.visit[line], point);
    if (asked < 0) {
      return DiagnosisLimit.undetermined(asked);
    }
    return asked == DiagnosisLimit.SOME ? CLEAR : HIT;
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    List<String> prefixes = limit.limit(hit.point);
    List<String> measured = CodeSets.ordered(VisitCodes.diagnoses(view, hit.visit));
    Comparison comparison = new Comparison(Comparison.Operator.NONE_BEGINS, measured, prefixes, "");
    return limit.explanation(view, hit, texts, comparison);
  }
}
