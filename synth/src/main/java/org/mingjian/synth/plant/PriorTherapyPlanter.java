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
          .map(point -> new Lines(point.codes().get(0), target))
          .ifPresent(lines -> plan(scripts, lines, lookback));
    }
  }

  /// A first-line drug and one of second line of its group.
  private record Lines(String first, Target second) {}

  private static void plan(Scripts scripts, Lines lines, int lookback) {
    Target target = lines.second;
    Need need = Need.of(target.point(), 4).after(lookback + MARGIN);
    scripts.hit(
        "从未用一线药",
        need,
        (scene, day) -> scene.marks().line(scene.charge(scene.visit(day), target.code())));
    scripts.hit("一线药早于回溯期一天", need, (s, day) -> after(s, day, lines, lookback + 1));
    scripts.near("一线药在回溯期首日", need, (s, day) -> after(s, day, lines, lookback));
    scripts.near("同日先用一线药", need, (s, day) -> after(s, day, lines, 0));
  }

  private static void after(Scene scene, int day, Lines lines, int daysBefore) {
    int morning = CivilTime.startOf(day - daysBefore) + 8 * 3600;
    Visit earlier = scene.visitAt(scene.elsewhere(), scene.kind(), morning);
    scene.charge(earlier, lines.first, morning, 1).payOneself();
    scene.marks().line(scene.charge(scene.visit(day), lines.second.code()));
  }
}
