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
        plan(scripts, new Companions(target, with.get(with.size() - 1)));
      }
    }
  }

  /// An item and what it needs beside it.
  private record Companions(Target target, String with) {}

  private static void plan(Scripts scripts, Companions items) {
    Target target = items.target;
    OptionalLong days = target.point().number("days");
    Need need = Need.of(target.point(), 4);
    scripts.hit(
        "没有应伴随的项目",
        need,
        (scene, day) -> scene.marks().line(scene.charge(scene.visit(day), target.code())));
    scripts.near("同一就诊有伴随项目", need, (s, day) -> together(s, day, items));
    if (days.isPresent()) {
      int n = (int) days.getAsLong();
      Need longer = Need.of(target.point(), n + 2);
      scripts.near("伴随项目在期限末日", longer, (s, day) -> later(s, day, items, n));
      scripts.hit("伴随项目晚一天", longer, (s, day) -> later(s, day, items, n + 1));
    } else {
      scripts.hit("伴随项目在另一就诊", need, (s, day) -> later(s, day, items, 0));
    }
  }

  private static void together(Scene scene, int day, Companions items) {
    Visit visit = scene.visit(day);
    scene.charge(visit, items.with, visit.begin + 2 * HOUR - 1, 1).payOneself();
    scene.marks().line(scene.charge(visit, items.target.code()));
  }

  private static void later(Scene scene, int day, Companions items, int days) {
    scene.marks().line(scene.charge(scene.visit(day), items.target.code()));
    scene.charge(scene.visit(day + days), items.with);
  }
}
