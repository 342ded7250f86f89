package org.mingjian.engine.kernel;

import java.util.List;
import java.util.Map;
import org.mingjian.claims.Identities;
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

/// `sex-limit`: the item is for one sex and the person is of the other.
final class SexLimit implements LineTest {
  private static final int UNKNOWN = LineTest.undetermined(UndeterminedReason.SEX_UNKNOWN);

  private final KnowledgeTable table;
  private final long[] sex;

  private SexLimit(KnowledgeTable table, long[] sex) {
    this.table = table;
    this.sex = sex;
  }

  static Kernel of(Blueprint blueprint) {
    KnowledgeTable table = blueprint.table(0);
    return new LineKernel(table, new SexLimit(table, blueprint.numbers(table, "sex", "sex", 0)));
  }

  @Override
  public int test(View view, int line, int point) {
    int actual = view.visits.sex[view.lines.visit[line]];
    if (actual == 0) {
      return UNKNOWN;
    }
    return actual == sex[point] ? CLEAR : HIT;
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    String actual = Integer.toString(view.visits.sex[hit.visit]);
    String wanted = Long.toString(sex[hit.point]);
    Facts facts = new Facts(view, texts);
    return new Explanation(
        new Evidence(
            List.of(Facts.person("gend", actual), facts.line(hit.line)),
            Facts.point(table, hit.point),
            Tally.given("gend"),
            Comparison.of(Comparison.Operator.NONE_AMONG, actual, wanted, "")),
        Map.of("measured", SexNames.zh(actual), "limit", SexNames.zh(wanted)));
  }
}
