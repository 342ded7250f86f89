package org.mingjian.synth.plant;

import java.util.function.Consumer;
import org.mingjian.synth.claim.ChargeLine;
import org.mingjian.synth.claim.Visit;
import org.mingjian.values.Decimals;

/// `label-dose`: a daily dose above the label's, in words and in boxes.
final class LabelDosePlanter implements Planter {
  private static final int DAYS = 5;

  @Override
  public void plan(Scripts scripts) {
    for (Target target : scripts.rule().targets()) {
      Point point = target.point();
      long most = point.required("max_dose");
      String unit = point.text("dose_unit");
      Need need = Need.of(point, 1);
      scripts.hit("每日一次超一档", need, (s, day) -> play(s, day, target, words(most + 100, unit, "qd")));
      scripts.hit(
          "每次恰为一日最大量，每日两次", need, (s, day) -> play(s, day, target, words(most, unit, "bid")));
      scripts.near("每日一次恰为最大量", need, (s, day) -> play(s, day, target, words(most, unit, "qd")));
      scripts.near("用法不能确定", need, (s, day) -> play(s, day, target, words(most * 2, unit, "必要时")));
      if (!point.text("max_per_day").isEmpty()) {
        long boxes = point.required("max_per_day") * DAYS;
        scripts.hit("没有用法，数量超一档", need, (s, day) -> supply(s, day, target, boxes + 1));
        scripts.near("没有用法，数量恰为最大", need, (s, day) -> supply(s, day, target, boxes));
      }
    }
  }

  private static Consumer<ChargeLine> words(long dose, String unit, String frequency) {
    return line -> {
      line.singleDose = Decimals.format(dose, Decimals.QUANTITY_SCALE) + unit;
      line.frequency = frequency;
      line.supplyDays = 0;
    };
  }

  private static void play(Scene scene, int day, Target target, Consumer<ChargeLine> words) {
    ChargeLine line = scene.charge(scene.visit(day), target.code());
    words.accept(line);
    scene.marks().line(line);
  }

  private static void supply(Scene scene, int day, Target target, long quantity) {
    Visit visit = scene.visit(day);
    ChargeLine line = scene.chargeQuantity(visit, target.code(), visit.begin + 3600, quantity);
    line.supplyDays = DAYS;
    scene.marks().line(line);
  }
}
