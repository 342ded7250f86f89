package org.mingjian.engine.kernel;

import java.util.List;
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
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.values.CivilTime;

/// `age-band`: the item is for an age the person has not reached or has passed.
final class AgeBand implements LineTest {
  private final KnowledgeTable table;
  private final AgeBounds bounds;

  private AgeBand(KnowledgeTable table, AgeBounds bounds) {
    this.table = table;
    this.bounds = bounds;
  }

  static Kernel of(Blueprint blueprint) {
    KnowledgeTable table = blueprint.table(0);
    return new LineKernel(table, new AgeBand(table, AgeBounds.of(blueprint, table)));
  }

  @Override
  public int test(View view, int line, int point) {
    return bounds.test(birthDay(view, line), view.day(line), point);
  }

  @Override
  public Hit.Measure measure(View view, int line, int point) {
    int age = bounds.age(birthDay(view, line), view.day(line), point);
    return new Hit.Measure(age, bounds.broken(age, point));
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    String age = Long.toString(hit.measured);
    String birth = CivilTime.date(birthDay(view, hit.line)).toString();
    boolean below = bounds.isBelow((int) hit.measured, hit.point);
    Facts facts = new Facts(view, texts);
    return Explanation.of(
        new Evidence(
            List.of(Facts.person("brdy", birth, "age", age), facts.line(hit.line)),
            Facts.point(table, hit.point),
            Tally.given("age"),
            Comparison.of(
                below ? Comparison.Operator.LESS : Comparison.Operator.GREATER,
                age,
                Long.toString(hit.limit),
                bounds.unitZh(hit.point))));
  }

  private static int birthDay(View view, int line) {
    return view.visits.birthDay[view.lines.visit[line]];
  }
}
