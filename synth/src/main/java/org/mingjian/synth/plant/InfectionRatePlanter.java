package org.mingjian.synth.plant;

import org.mingjian.synth.claim.Institution;
import org.mingjian.synth.claim.Visit;

/// `infection-rate`: of the stays at one of several like hospitals more bring an infection that was
/// not there at admission.
final class InfectionRatePlanter implements Planter {
  private static final String CARE = "001102000050000";

  @Override
  public void plan(Scripts scripts) {
    RuleSheet rule = scripts.rule();
    Need need = PeerGroup.prepare(scripts);
    scripts.blamed("比同类机构多一例", need, (s, day) -> play(s, rule, day, 2, 0));
    scripts.near("与同类机构例数相同", need, (s, day) -> play(s, rule, day, 1, 0));
    scripts.near("多的几例入院时已有", need, (s, day) -> play(s, rule, day, 1, 5));
  }

  private static void play(Scene scene, RuleSheet rule, int day, int acquired, int brought) {
    PeerGroup peers = PeerGroup.of(scene, rule);
    peers.others().forEach(hospital -> stays(scene, rule, hospital, day, 1, 1));
    stays(scene, rule, peers.last(), day, acquired, acquired + brought);
    scene.marks().window(peers.last(), day);
  }

  private static void stays(
      Scene scene, RuleSheet rule, Institution hospital, int day, int acquired, int infected) {
    String code = IcdCodes.within(rule.list("icd").get(0));
    for (int i = 0; i < rule.whole("minCases"); i++) {
      Visit stay = scene.stayAt(hospital, day + 2 * i, day + 2 * i + 1);
      stay.diagnose(i % 2 == 0 ? "I10.x00" : "J44.900", "慢性病");
      if (i < infected) {
        stay.diagnose(code, "诊断" + code);
      }
      if (i < acquired) {
        stay.acquired.add(code);
      }
      scene.charge(stay, CARE);
    }
  }
}
