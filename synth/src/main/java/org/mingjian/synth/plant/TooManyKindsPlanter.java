package org.mingjian.synth.plant;

import java.util.List;
import org.mingjian.synth.claim.Item;

/// `too-many-kinds`: a prescription of more kinds than allowed.
final class TooManyKindsPlanter implements Planter {
  @Override
  public void plan(Scripts scripts) {
    int most = scripts.rule().whole("maxKinds");
    boolean pieces = scripts.rule().parameter("shape").equals("T");
    List<String> codes =
        scripts.city().items().all().stream()
            .filter(item -> pieces ? item.isPiece() : item.isDrug())
            .map(Item::code)
            .toList();
    for (int start = 0; start + most < codes.size() && start < 40; start++) {
      List<String> kinds = codes.subList(start, start + most + 1);
      Need need = Need.any(4);
      scripts.hit("多一种", need, (scene, day) -> prescribe(scene, day, kinds, 1));
      scripts.near("恰为上限", need, (s, day) -> prescribe(s, day, kinds.subList(1, most + 1), 1));
      scripts.near("多一种但分两张处方", need, (scene, day) -> prescribe(scene, day, kinds, 2));
      scripts.near("同一种两行", need, (scene, day) -> repeat(scene, day, kinds));
    }
  }

  private static void prescribe(Scene scene, int day, List<String> kinds, int lastNumber) {
    PiecePrescription prescription = PiecePrescription.on(scene, day);
    kinds.subList(0, kinds.size() - 1).forEach(prescription::add);
    PiecePrescription last = lastNumber == 1 ? prescription : prescription.another();
    scene.marks().line(last.add(kinds.get(kinds.size() - 1)));
  }

  private static void repeat(Scene scene, int day, List<String> kinds) {
    PiecePrescription prescription = PiecePrescription.on(scene, day);
    kinds.subList(0, kinds.size() - 1).forEach(prescription::add);
    scene.marks().line(prescription.add(kinds.get(0)));
  }
}
