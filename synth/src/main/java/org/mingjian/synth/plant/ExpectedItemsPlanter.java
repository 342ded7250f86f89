package org.mingjian.synth.plant;

import java.util.List;
import org.mingjian.synth.claim.Coding;
import org.mingjian.synth.claim.Visit;

/// `expected-items`: a stay without the charges its diagnosis or operation must show.
final class ExpectedItemsPlanter implements Planter {
  private static final int HOUR = 3600;

  @Override
  public void plan(Scripts scripts) {
    List<Point> points = scripts.rule().points();
    for (Point point : points) {
      boolean operation = point.text("subject").equals("OPERATION");
      for (String prefix : point.set("icd")) {
        String code = operation ? IcdCodes.withinOperation(prefix) : IcdCodes.within(prefix);
        if (points.stream()
            .noneMatch(p -> !p.equals(point) && IcdCodes.matches(code, p.set("icd")))) {
          plan(scripts, point, new Coding(code, "编码" + code, operation ? "" : "1", operation));
        }
      }
    }
  }

  private static void plan(Scripts scripts, Point point, Coding coding) {
    Need need = Need.of(point, 4);
    scripts.hitWhoeverPays(
        "没有应有的费用", need, (scene, day) -> scene.marks().visit(stay(scene, day, coding)));
    scripts.near(
        "应有的费用由个人支付",
        need,
        (scene, day) -> {
          Visit stay = stay(scene, day, coding);
          List<String> codes = point.codes();
          scene.charge(stay, codes.get(codes.size() - 1), stay.begin + HOUR, 1).payOneself();
          scene.marks().visit(stay);
        });
  }

  private static Visit stay(Scene scene, int day, Coding coding) {
    Visit stay = scene.sex(2).stay(day, day + 3);
    stay.diagnose("R53.x00", "疲乏");
    (coding.type().isEmpty() ? stay.operations : stay.diagnoses).add(coding);
    scene.charge(stay, "001102000050000");
    return stay;
  }
}
