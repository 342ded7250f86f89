package org.mingjian.synth.plant;

import org.mingjian.synth.claim.Institution;
import org.mingjian.synth.claim.Visit;

/// `readmission-rate`: more stays at one of several like hospitals are followed by another for the
/// same disease.
final class ReadmissionRatePlanter implements Planter {
  private static final String CARE = "001102000050000";

  @Override
  public void plan(Scripts scripts) {
    RuleSheet rule = scripts.rule();
    Need need = PeerGroup.prepare(scripts);
    scripts.blamed("比同类机构多一例", need, (s, day) -> play(s, rule, day, 2));
    scripts.near("与同类机构例数相同", need, (s, day) -> play(s, rule, day, 1));
    scripts.near("诊断类目都不同", need, (s, day) -> play(s, rule, day, 0));
  }

  private static void play(Scene scene, RuleSheet rule, int day, int returns) {
    PeerGroup peers = PeerGroup.of(scene, rule);
    peers.others().forEach(hospital -> stays(scene, rule, hospital, day, 1));
    stays(scene, rule, peers.last(), day, returns);
    scene.marks().window(peers.last(), day);
  }

  /// Stays for two diseases by turns; so many times the second stay of a pair is for the first
  /// one's disease.
  private static void stays(
      Scene scene, RuleSheet rule, Institution hospital, int day, int returns) {
    boolean first = true;
    for (int i = 0; i < rule.whole("minCases"); i++) {
      boolean back = i % 2 == 1 && i / 2 < returns;
      first = back == first;
      Visit stay = scene.stayAt(hospital, day + 2 * i, day + 2 * i + 1);
      stay.diagnose(first ? "I10.x00" : "J44.900", "慢性病");
      scene.charge(stay, CARE);
    }
  }
}
