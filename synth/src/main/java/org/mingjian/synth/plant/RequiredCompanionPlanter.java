package org.mingjian.synth.plant;

import java.util.List;
import java.util.OptionalLong;
import org.mingjian.synth.claim.Visit;

/// `required-companion`: an item without the one it needs beside it.
final class RequiredCompanionPlanter implements Planter {
  private static final int HOUR = 3600;

  @Override
  public void plan(Scripts scripts) {
    for (Target target : scripts.rule().targets()) {
      List<String> with = target.point().set("with_codes");
      if (!with.isEmpty()) {
        plan(scripts, target, with.get(with.size() - 1));
      }
    }
  }

  private static void plan(Scripts scripts, Target target, String with) {
    OptionalLong days = target.point().number("days");
    Need need = Need.of(target.point(), 4);
    scripts.hit(
        "没有应伴随的项目",
        need,
        (scene, day) -> scene.marks().line(scene.charge(scene.visit(day), target.code())));
    scripts.near("同一就诊有伴随项目", need, (s, day) -> together(s, day, target, with));
    if (days.isPresent()) {
      int n = (int) days.getAsLong();
      Need longer = Need.of(target.point(), n + 2);
      scripts.near("伴随项目在期限末日", longer, (s, day) -> later(s, day, target, with, n));
      scripts.hit("伴随项目晚一天", longer, (s, day) -> later(s, day, target, with, n + 1));
    } else {
      scripts.hit("伴随项目在另一就诊", need, (s, day) -> later(s, day, target, with, 0));
    }
  }

  private static void together(Scene scene, int day, Target target, String with) {
    Visit visit = scene.visit(day);
    scene.charge(visit, with, visit.begin + 2 * HOUR - 1, 1).payOneself();
    scene.marks().line(scene.charge(visit, target.code()));
  }

  private static void later(Scene scene, int day, Target target, String with, int days) {
    scene.marks().line(scene.charge(scene.visit(day), target.code()));
    scene.charge(scene.visit(day + days), with);
  }
}
