package org.mingjian.synth.plant;

import org.mingjian.synth.claim.Institution;
import org.mingjian.synth.claim.Visit;
import org.mingjian.values.CivilTime;

/// `level-limit`: items for institutions of a level and above.
final class LevelLimitPlanter implements Planter {
  private static final int NINE = 9 * 3600;

  @Override
  public void plan(Scripts scripts) {
    for (Target target : scripts.rule().targets()) {
      int least = (int) target.point().required("min_level");
      boolean firstOnly = target.point().number("first_only").orElse(0) == 1;
      Need need = Need.of(target.point(), 1);
      if (least > 1 && !firstOnly) {
        scripts.hit("机构低一级", need, (scene, day) -> charge(scene, day, least - 1, target));
      }
      scripts.near("机构恰为限定级别", need, (scene, day) -> charge(scene, day, least, target));
    }
  }

  private static void charge(Scene scene, int day, int level, Target target) {
    Institution place = scene.dice().pick(scene.city().institutions().ofLevel(level));
    Visit visit = scene.visitAt(place, scene.kind(), CivilTime.startOf(day) + NINE);
    scene.marks().line(scene.charge(visit, target.code()));
  }
}
