package org.mingjian.synth.plant;

import org.mingjian.synth.claim.ChargeLine;

/// `supply-limit`: a prescription for so many days.
final class SupplyLimitPlanter implements Planter {
  @Override
  public void plan(Scripts scripts) {
    for (Target target : scripts.rule().targets()) {
      int most = (int) target.point().required("max_days");
      Need need = Need.of(target.point(), 1);
      scripts.hit("开药天数超一天", need, (scene, day) -> charge(scene, day, target, most + 1));
      scripts.near("开药天数恰为上限", need, (scene, day) -> charge(scene, day, target, most));
    }
  }

  private static void charge(Scene scene, int day, Target target, int days) {
    ChargeLine line = scene.charge(scene.visit(day), target.code());
    line.supplyDays = days;
    scene.marks().line(line);
  }
}
