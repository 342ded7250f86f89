package org.mingjian.engine.kernel;

import java.util.List;
import java.util.Map;
import org.mingjian.claims.Identities;
import org.mingjian.claims.VisitKind;
import org.mingjian.engine.frame.Blueprint;
import org.mingjian.engine.frame.Explanation;
import org.mingjian.engine.frame.Facts;
import org.mingjian.engine.frame.Hit;
import org.mingjian.engine.frame.Kernel;
import org.mingjian.engine.frame.View;
import org.mingjian.finding.Comparison;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Tally;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.Values;

/// `visit-kind-limit`: the item is for other kinds of visit. Online and chronic-disease visits pass
/// where ordinary outpatient ones do.
final class VisitKindLimit implements LineTest {
  private static final int UNKNOWN = LineTest.undetermined(UndeterminedReason.KIND_UNDETERMINED);

  private final KnowledgeTable table;
  private final int[] allowed;

  private VisitKindLimit(KnowledgeTable table) {
    this.table = table;
    Values kinds = table.values("kinds");
    int[] masks = new int[kinds.count()];
    for (int i = 0; i < masks.length; i++) {
      masks[i] = mask(kinds.set(i));
    }
    allowed = new int[table.size()];
    for (int row = 0; row < allowed.length; row++) {
      allowed[row] = masks[kinds.number(row)];
    }
  }

  static Kernel of(Blueprint blueprint) {
    KnowledgeTable table = blueprint.table(0);
    return new LineKernel(table, new VisitKindLimit(table));
  }

  private static int mask(List<String> kinds) {
    int mask = 0;
    for (String kind : kinds) {
      mask |= VisitKind.valueOf(kind).bit();
    }
    boolean outpatient = (mask & VisitKind.OUTPATIENT.bit()) != 0;
    return outpatient ? mask | VisitKind.INTERNET.bit() | VisitKind.CHRONIC.bit() : mask;
  }

  @Override
  public int test(View view, int line, int point) {
    VisitKind kind = view.visits.kindOf(view.lines.visit[line]);
    if (kind == VisitKind.UNDETERMINED) {
      return UNKNOWN;
    }
    return (allowed[point] & kind.bit()) == 0 ? HIT : CLEAR;
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    String kind = view.visits.kindOf(hit.visit).name();
    List<String> kinds = CodeSets.ordered(table.set(hit.point, "kinds"));
    Facts facts = new Facts(view, texts);
    return new Explanation(
        new Evidence(
            List.of(facts.visit(hit.visit, "kind", kind), facts.line(hit.line)),
            Facts.point(table, hit.point),
            Tally.given("kind"),
            new Comparison(Comparison.Operator.NONE_AMONG, List.of(kind), kinds, "")),
        Map.of("measured", KindNames.zh(kind), "limit", CodeSets.worded(kinds, KindNames::zh)));
  }
}
