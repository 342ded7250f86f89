package org.mingjian.synth.plant;

import java.util.List;
import org.mingjian.synth.claim.Visit;
import org.mingjian.values.CivilTime;

/// `prior-therapy`: a second-line drug without a first-line one before.
final class PriorTherapyPlanter implements Planter {
  private static final int MARGIN = 20;

  @Override
  public void plan(Scripts scripts) {
    int lookback = scripts.rule().whole("lookbackDays");
    List<Point> firstLine = scripts.rule().points(1);
    for (Target target : scripts.rule().targets()) {
      String group = target.point().text("group");
      firstLine.stream()
          .filter(point -> !group.isEmpty() && point.text("group").equals(group))
          .findFirst()
          .ifPresent(point -> plan(scripts, target, point.codes().get(0), lookback));
    }
  }

  private static void plan(Scripts scripts, Target target, String first, int lookback) {
    Need need = Need.of(target.point(), 4).after(lookback + MARGIN);
    scripts.hit(
        "从未用一线药",
        need,
        (scene, day) -> scene.marks().line(scene.charge(scene.visit(day), target.code())));
    scripts.hit("一线药早于回溯期一天", need, (s, day) -> after(s, day, target, first, lookback + 1));
    scripts.near("一线药在回溯期首日", need, (s, day) -> after(s, day, target, first, lookback));
    scripts.near("同日先用一线药", need, (s, day) -> after(s, day, target, first, 0));
  }

  private static void after(Scene scene, int day, Target target, String first, int daysBefore) {
    int morning = CivilTime.startOf(day - daysBefore) + 8 * 3600;
    Visit earlier = scene.visitAt(scene.elsewhere(), scene.kind(), morning);
    scene.charge(earlier, first, morning, 1).payOneself();
    scene.marks().line(scene.charge(scene.visit(day), target.code()));
  }
}
