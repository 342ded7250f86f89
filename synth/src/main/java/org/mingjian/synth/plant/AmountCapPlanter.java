package org.mingjian.synth.plant;

import org.mingjian.synth.claim.ChargeLine;
import org.mingjian.synth.claim.Visit;

/// `amount-cap`: so much money in a window, by person and institution.
final class AmountCapPlanter implements Planter {
  private static final int HOUR = 3600;
  private static final long PRICE_OF_FEN = 10_000;

  @Override
  public void plan(Scripts scripts) {
    for (Target target : scripts.rule().targets()) {
      SumWindow window = SumWindow.of(target.point(), scripts.rule());
      long cap = target.point().required("cap");
      Need need = Need.of(target.point(), 1);
      scripts.hit("一行超过一分", need, (s, day) -> one(s, day, target, cap + 1));
      scripts.hit("累计超过一分", need, (s, day) -> two(s, day, target, window));
      scripts.near("恰为上限", need, (s, day) -> one(s, day, target, cap));
      if (window.nextWindow() > 0) {
        Need longer = Need.of(target.point(), window.nextWindow() + 1);
        scripts.near("下一窗口不合计", longer, (s, day) -> apart(s, day, target, window));
      }
    }
  }

  private static void one(Scene scene, int day, Target target, long fen) {
    scene.marks().line(charge(scene, scene.visit(day), target, fen));
  }

  private static void two(Scene scene, int day, Target target, SumWindow window) {
    Visit first = scene.visit(day);
    Visit second = window.isVisit() ? first : scene.visit(day);
    charge(scene, first, target, target.point().required("cap"));
    scene
        .marks()
        .line(scene.chargePrice(second, target.code(), second.begin + 2 * HOUR, PRICE_OF_FEN));
  }

  private static void apart(Scene scene, int day, Target target, SumWindow window) {
    long cap = target.point().required("cap");
    charge(scene, scene.visit(day), target, cap);
    scene.marks().line(charge(scene, scene.visit(day + window.nextWindow()), target, cap));
  }

  private static ChargeLine charge(Scene scene, Visit visit, Target target, long fen) {
    return scene.chargePrice(visit, target.code(), visit.begin + HOUR, fen * PRICE_OF_FEN);
  }
}
