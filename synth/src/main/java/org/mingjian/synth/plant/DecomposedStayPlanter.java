package org.mingjian.synth.plant;

import java.util.List;
import org.mingjian.synth.claim.Visit;

/// `decomposed-stay`: back in hospital too soon for the same disease.
final class DecomposedStayPlanter implements Planter {
  private static final String CARE = "001102000050000";

  @Override
  public void plan(Scripts scripts) {
    int interval = scripts.rule().whole("intervalDays");
    List<String> exempt = scripts.rule().list("exemptIcd");
    Need need = Need.any(interval + 12);
    scripts.hitWhoeverPays("间隔恰为上限", need, (s, day) -> stays(s, day, interval, "I10.x00 I10.x05"));
    scripts.hitWhoeverPays("当日再入院", need, (s, day) -> stays(s, day, 0, "J44.900 J44.100"));
    scripts.near("间隔多一天", need, (s, day) -> stays(s, day, interval + 1, "I10.x00 I10.x00"));
    scripts.near("诊断类目不同", need, (s, day) -> stays(s, day, 1, "J44.900 J45.900"));
    exempt.stream()
        .filter(prefix -> !prefix.isEmpty())
        .map(IcdCodes::within)
        .forEach(
            code -> scripts.near("豁免诊断", need, (s, day) -> stays(s, day, 1, code + " " + code)));
  }

  /// Two stays of three days, the second `gap` days after the first ends.
  private static void stays(Scene scene, int day, int gap, String diagnoses) {
    String[] codes = diagnoses.split(" ");
    stay(scene, day, codes[0]);
    scene.marks().visit(stay(scene, day + 3 + gap, codes[1]));
  }

  private static Visit stay(Scene scene, int day, String code) {
    Visit stay = scene.stay(day, day + 3);
    stay.diagnose(code, "诊断" + code);
    scene.charge(stay, CARE);
    return stay;
  }
}
