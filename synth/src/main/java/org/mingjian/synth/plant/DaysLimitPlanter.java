package org.mingjian.synth.plant;

import org.mingjian.synth.claim.Visit;
import org.mingjian.values.CivilTime;

/// `days-limit`: so many different days in a stay or a year.
final class DaysLimitPlanter implements Planter {
  private static final int TEN = 10 * 3600;

  @Override
  public void plan(Scripts scripts) {
    for (Target target : scripts.rule().targets()) {
      int most = (int) target.point().required("max_days");
      Need need = Need.of(target.point(), most + 2);
      scripts.hit("超过一天，当日两行", need, (scene, day) -> exceed(scene, day, target, most));
      scripts.near("恰为天数上限", need, (scene, day) -> use(scene, day, target, most));
    }
  }

  private static void exceed(Scene scene, int day, Target target, int most) {
    Visit stay = scene.stay(day, day + most + 1);
    daily(scene, stay, target, most);
    int time = CivilTime.startOf(day + most) + TEN;
    scene
        .marks()
        .line(
            scene.charge(stay, target.code(), time, 1),
            scene.charge(stay, target.code(), time + 1, 1));
  }

  private static void use(Scene scene, int day, Target target, int most) {
    Visit stay = scene.stay(day, day + most + 1);
    daily(scene, stay, target, most - 1);
    int last = CivilTime.startOf(day + most - 1) + TEN;
    scene
        .marks()
        .line(
            scene.charge(stay, target.code(), last, 1),
            scene.charge(stay, target.code(), last + 1, 1));
  }

  private static void daily(Scene scene, Visit stay, Target target, int days) {
    int first = CivilTime.dayOf(stay.begin);
    for (int i = 0; i < days; i++) {
      scene.charge(stay, target.code(), CivilTime.startOf(first + i) + TEN, 1);
    }
  }
}
