package org.mingjian.synth.plant;

import org.mingjian.synth.claim.Visit;
import org.mingjian.values.CivilTime;

/// `outside-stay`: charges on days the person was not in hospital.
final class OutsideStayPlanter implements Planter {
  private static final String TEST = "002501010150000";
  private static final String BED = "001109000010000";

  @Override
  public void plan(Scripts scripts) {
    Need need = Need.any(8);
    scripts.hitWhoeverPays("入院前一天", need, (s, day) -> charge(s, day, TEST, -1));
    scripts.hitWhoeverPays("出院后一天", need, (s, day) -> charge(s, day, TEST, 4));
    scripts.hitWhoeverPays("出院日床位费", need, (s, day) -> charge(s, day, BED, 3));
    scripts.near("入院日零点", need, (s, day) -> charge(s, day, TEST, 0));
    scripts.near("出院日检验", need, (s, day) -> charge(s, day, TEST, 3));
    scripts.near("出院前一日床位费", need, (s, day) -> charge(s, day, BED, 2));
  }

  /// A stay from `day + 1` of three days; a line at the start of the day `offset` days after.
  private static void charge(Scene scene, int day, String code, int offset) {
    Visit stay = scene.stay(day + 1, day + 4);
    int time = CivilTime.startOf(day + 1 + offset);
    scene.marks().line(scene.charge(stay, code, time, 1));
  }
}
