package org.mingjian.synth.plant;

import org.mingjian.synth.claim.ChargeLine;
import org.mingjian.synth.claim.Money;
import org.mingjian.synth.claim.Visit;

/// `daily-dose`: so much a day over the days supplied.
final class DailyDosePlanter implements Planter {
  private static final int DAYS = 7;

  @Override
  public void plan(Scripts scripts) {
    for (Target target : scripts.rule().targets()) {
      long most = target.point().required("max_per_day") * DAYS;
      Need need = Need.of(target.point(), 1);
      scripts.hit("超一克", need, (s, day) -> charge(s, day, target, most + Money.units(1)));
      scripts.hit("超最小一档", need, (s, day) -> charge(s, day, target, most + 100));
      scripts.near("恰为最大用量", need, (scene, day) -> charge(scene, day, target, most));
    }
  }

  private static void charge(Scene scene, int day, Target target, long quantity) {
    Visit visit = scene.visit(day);
    ChargeLine line = scene.chargeQuantity(visit, target.code(), visit.begin + 3600, quantity);
    line.supplyDays = DAYS;
    scene.marks().line(line);
  }
}
