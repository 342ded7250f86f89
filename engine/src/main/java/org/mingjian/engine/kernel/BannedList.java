package org.mingjian.engine.kernel;

import java.util.List;
import org.mingjian.claims.Identities;
import org.mingjian.claims.VisitColumns;
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

/// `banned-list`: the item is never paid, or never when prescribed online.
final class BannedList implements LineTest {
  private static final int UNKNOWN = LineTest.undetermined(UndeterminedReason.KIND_UNDETERMINED);

  private final KnowledgeTable table;
  private final boolean onlineOnly;

  private BannedList(KnowledgeTable table, boolean onlineOnly) {
    this.table = table;
    this.onlineOnly = onlineOnly;
  }

  static Kernel of(Blueprint blueprint) {
    KnowledgeTable table = blueprint.table(0);
    boolean onlineOnly = VisitKind.INTERNET.name().equals(blueprint.parameters().text("kind"));
    return new LineKernel(table, new BannedList(table, onlineOnly));
  }

  @Override
  public int test(View view, int line, int point) {
    int visit = view.lines.visit[line];
    if (!onlineOnly || view.visits.kindOf(visit) == VisitKind.INTERNET) {
      return HIT;
    }
    return (view.visits.flags[visit] & VisitColumns.PLACE_KNOWN) == 0 ? UNKNOWN : CLEAR;
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    Facts facts = new Facts(view, texts);
    String kind = view.visits.kindOf(hit.visit).name();
    return Explanation.of(
        new Evidence(
            List.of(facts.line(hit.line), facts.visit(hit.visit, "kind", kind)),
            Facts.point(table, hit.point),
            Tally.given("hilist_code"),
            new Comparison(Comparison.Operator.NONE_AMONG, List.of(), List.of(), "")));
  }
}
