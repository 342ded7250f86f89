package org.mingjian.synth.plant;

import org.mingjian.synth.claim.Coding;
import org.mingjian.synth.claim.Visit;
import org.mingjian.values.Decimals;

/// `low-indication-stay`: a short stay for tests, with little treatment.
final class LowIndicationStayPlanter implements Planter {
  private static final String EXAM = "002501010150000";
  private static final String TREATMENT = "001204000060000";
  private static final String CARE = "001102000050000";
  private static final long TOTAL = 1000;
  private static final long YUAN = Decimals.unit(Decimals.PRICE_SCALE);

  @Override
  public void plan(Scripts scripts) {
    int days = scripts.rule().whole("maxDays");
    int exam = scripts.rule().whole("examPercent") * 10;
    int treat = scripts.rule().whole("treatPercent") * 10;
    for (Point point : scripts.rule().points()) {
      String code = IcdCodes.within(point.set("icd").get(0));
      Need need = Need.of(point, days + 3);
      scripts.hitWhoeverPays(
          "检查占比恰达、治疗占比恰达", need, (s, day) -> mark(s, stay(s, day, days, code), exam, treat));
      scripts.near("多住一天", need, (s, day) -> mark(s, stay(s, day, days + 1, code), exam, treat));
      scripts.near("检查占比略低", need, (s, day) -> mark(s, stay(s, day, days, code), exam - 1, treat));
      scripts.near("治疗占比略高", need, (s, day) -> mark(s, stay(s, day, days, code), exam, treat + 1));
      scripts.near("有手术", need, (s, day) -> operated(s, stay(s, day, days, code), exam, treat));
    }
  }

  private static Visit stay(Scene scene, int day, int days, String code) {
    Visit stay = scene.stay(day, day + days);
    stay.diagnose(code, "诊断" + code);
    return stay;
  }

  private static void operated(Scene scene, Visit stay, int exam, int treat) {
    stay.operations.add(new Coding("86.2200x011", "皮肤和皮下坏死组织切除清创术", "", true));
    mark(scene, stay, exam, treat);
  }

  /// Charges a thousand yuan, so many of them for tests and treatment.
  private static void mark(Scene scene, Visit stay, int exam, int treat) {
    int time = stay.begin + 3600;
    scene.chargePrice(stay, EXAM, time, exam * YUAN);
    scene.chargePrice(stay, TREATMENT, time, treat * YUAN);
    scene.chargePrice(stay, CARE, time, (TOTAL - exam - treat) * YUAN);
    scene.marks().visit(stay);
  }
}
