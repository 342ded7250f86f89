package org.mingjian.synth.plant;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mingjian.synth.claim.Item;

/// `single-piece`: a prescription all of whose pieces are not paid alone.
final class SinglePiecePlanter implements Planter {
  @Override
  public void plan(Scripts scripts) {
    List<Target> targets = scripts.rule().targets();
    Set<String> listed = new TreeSet<>();
    scripts.rule().points().forEach(point -> listed.addAll(point.codes()));
    List<String> others =
        scripts.city().items().pieces().stream()
            .map(Item::code)
            .filter(code -> !listed.contains(code))
            .toList();
    for (int i = 0; i < targets.size(); i++) {
      Target one = targets.get(i);
      Target two = targets.get((i + 1) % targets.size());
      Need need = Need.of(one.point(), 1);
      scripts.hit("单味处方", need, (s, day) -> alone(s, day, one.code()));
      if (one != two) {
        scripts.hit("两味都在清单", need, (s, day) -> both(s, day, one.code(), two.code()));
      }
      scripts.near("另有一味不在清单", need, (s, day) -> compound(s, day, one.code(), others.get(0)));
    }
  }

  private static void alone(Scene scene, int day, String code) {
    scene.marks().line(PiecePrescription.on(scene, day).add(code));
  }

  private static void both(Scene scene, int day, String one, String two) {
    PiecePrescription prescription = PiecePrescription.on(scene, day);
    scene.marks().line(prescription.add(one), prescription.add(two));
  }

  private static void compound(Scene scene, int day, String code, String other) {
    PiecePrescription prescription = PiecePrescription.on(scene, day);
    scene.marks().line(prescription.add(code));
    prescription.add(other);
  }
}
