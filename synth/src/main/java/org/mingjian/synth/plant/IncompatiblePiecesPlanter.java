package org.mingjian.synth.plant;

import java.util.List;

/// `incompatible-pieces`: two pieces that must not stand in one prescription.
final class IncompatiblePiecesPlanter implements Planter {
  @Override
  public void plan(Scripts scripts) {
    for (Point point : scripts.rule().points()) {
      String first = point.set("with_codes").get(0);
      String second = point.codes().get(0);
      if (isAlone(scripts.rule().points(), first, second)) {
        Need need = Need.of(point, 1);
        scripts.hit("同一处方", need, (s, day) -> together(s, day, first, second));
        scripts.near("同一就诊两张处方", need, (s, day) -> apart(s, day, first, second));
      }
    }
  }

  /// Only the point itself joins the two, and none the other way round.
  private static boolean isAlone(List<Point> points, String first, String second) {
    long ways =
        points.stream().filter(p -> joins(p, first, second) || joins(p, second, first)).count();
    return ways == 1;
  }

  private static boolean joins(Point point, String first, String second) {
    return point.codes().contains(second) && point.set("with_codes").contains(first);
  }

  private static void together(Scene scene, int day, String first, String second) {
    PiecePrescription prescription = PiecePrescription.on(scene, day);
    prescription.add(first);
    scene.marks().line(prescription.add(second));
  }

  private static void apart(Scene scene, int day, String first, String second) {
    PiecePrescription prescription = PiecePrescription.on(scene, day);
    prescription.add(first);
    scene.marks().line(prescription.another().add(second));
  }
}
