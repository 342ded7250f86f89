package org.mingjian.synth.plant;

import org.mingjian.synth.claim.Money;
import org.mingjian.synth.claim.Visit;

/// `quantity-limit`: so many units in a window, by person and institution.
final class QuantityLimitPlanter implements Planter {
  private static final int HOUR = 3600;

  @Override
  public void plan(Scripts scripts) {
    for (Target target : scripts.rule().targets()) {
      SumWindow window = SumWindow.of(target.point(), scripts.rule());
      long most = target.point().required("max_quantity");
      long more = Money.units(1);
      Need need = Need.of(target.point(), window.lastDay() + 1);
      scripts.hit("一行超过上限", need, (s, day) -> one(s, day, target, most + more));
      scripts.hit("窗口最后一天超过上限", need, (s, day) -> two(s, day, target, window));
      scripts.near("恰为上限", need, (s, day) -> one(s, day, target, most));
      if (!window.isVisit()) {
        scripts.near("另一机构不合计", need, (s, day) -> apart(s, day, target, 0));
      }
      if (window.nextWindow() > 0) {
        Need longer = Need.of(target.point(), window.nextWindow() + 1);
        scripts.near("下一窗口不合计", longer, (s, day) -> apart(s, day, target, window.nextWindow()));
      }
    }
  }

  private static void one(Scene scene, int day, Target target, long quantity) {
    Visit visit = scene.visit(day);
    scene.marks().line(scene.chargeQuantity(visit, target.code(), visit.begin + HOUR, quantity));
  }

  private static void two(Scene scene, int day, Target target, SumWindow window) {
    Visit first = scene.visit(day);
    Visit second = window.isVisit() ? first : scene.visit(day + window.lastDay());
    long most = target.point().required("max_quantity");
    scene.chargeQuantity(first, target.code(), first.begin + HOUR, most);
    scene.marks().line(scene.charge(second, target.code(), second.begin + 2 * HOUR, 1));
  }

  private static void apart(Scene scene, int day, Target target, int daysLater) {
    Visit first = scene.visit(day);
    Visit second =
        daysLater > 0
            ? scene.visit(day + daysLater)
            : scene.visitAt(scene.elsewhere(), scene.kind(), first.begin);
    long most = target.point().required("max_quantity");
    scene.chargeQuantity(first, target.code(), first.begin + HOUR, most);
    scene.marks().line(scene.chargeQuantity(second, target.code(), second.begin + 2 * HOUR, most));
  }
}
