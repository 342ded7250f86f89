package org.mingjian.synth.plant;

import org.mingjian.synth.claim.ChargeLine;
import org.mingjian.synth.claim.Coding;
import org.mingjian.synth.claim.Visit;
import org.mingjian.values.CivilTime;

/// `perioperative-antibiotic`: around a clean operation, from nine to eleven on the day after
/// admission, antibiotics too late or at the wrong time before.
final class PerioperativeAntibioticPlanter implements Planter {
  private static final int HOUR = 3600;
  private static final int MINUTE = 60;
  private static final int BEGIN = CivilTime.DAY_SECONDS + 9 * HOUR;
  private static final int END = BEGIN + 2 * HOUR;

  @Override
  public void plan(Scripts scripts) {
    RuleSheet rule = scripts.rule();
    for (Point incision : rule.points(1)) {
      if (incision.text("class").equals("I")) {
        boolean extended = incision.text("extended").equals("1");
        int hours = rule.whole(extended ? "extendedHours" : "afterHours");
        plan(scripts, IcdCodes.withinOperation(incision.set("icd9").get(0)), hours);
      }
    }
  }

  private static void plan(Scripts scripts, String operation, int hours) {
    Target target = scripts.rule().targets().get(0);
    int first = scripts.rule().whole("minMinutesBefore") * MINUTE;
    Need need = Need.of(target.point(), 8);
    int late = END + hours * HOUR;
    scripts.hit("术后超时一秒", need, (s, day) -> play(s, day, operation, late + 1));
    scripts.hit("术前太晚一秒", need, (s, day) -> play(s, day, operation, BEGIN - first + 1));
    scripts.near("术后恰到时限", need, (s, day) -> play(s, day, operation, late));
    scripts.near("术前恰到时间", need, (s, day) -> play(s, day, operation, BEGIN - first));
    scripts.near("术中", need, (s, day) -> play(s, day, operation, BEGIN + HOUR));
  }

  private static void play(Scene scene, int day, String operation, int second) {
    Visit stay = scene.stay(day, day + 6);
    stay.diagnose("E04.100", "非毒性单个甲状腺结节");
    stay.operations.add(new Coding(operation, "手术" + operation, "", true));
    String code = scene.targets().get(0).code();
    ChargeLine line = scene.charge(stay, code, CivilTime.startOf(day) + second, 1);
    scene.marks().line(line);
  }
}
