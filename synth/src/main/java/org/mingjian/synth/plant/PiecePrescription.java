package org.mingjian.synth.plant;

import org.mingjian.synth.claim.ChargeLine;
import org.mingjian.synth.claim.Visit;

/// A prescription of pieces in a scene.
record PiecePrescription(Scene scene, Visit visit, int number) {
  private static final int MINUTE = 60;
  private static final int GRAMS = 70;

  static PiecePrescription on(Scene scene, int day) {
    return new PiecePrescription(scene, scene.visit(day), 1);
  }

  /// Another prescription of the same visit.
  PiecePrescription another() {
    return new PiecePrescription(scene, visit, number + 1);
  }

  /// Adds a piece, later than those before.
  ChargeLine add(String code) {
    int time = visit.begin + MINUTE * (visit.lines.size() + 1);
    ChargeLine line = scene.charge(visit, code, time, GRAMS);
    line.prescription = number;
    line.supplyDays = 7;
    return line;
  }
}
