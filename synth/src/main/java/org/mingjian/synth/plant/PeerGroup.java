package org.mingjian.synth.plant;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.synth.claim.Institution;
import org.mingjian.synth.claim.Serials;

/// Hospitals of one scene, of a kind of their own, so that they are compared with each other alone:
/// as many as an indicator asks for, the last of which may stand out.
record PeerGroup(List<Institution> hospitals) {
  private static final int WINDOW_DAYS = 88;
  private static final int CASES_PLANTED = 6;

  /// The peers of a scene.
  static PeerGroup of(Scene scene, RuleSheet rule) {
    int count = Math.max(2, rule.whole("minPeers"));
    String kind = Serials.padded("S", scene.self().index(), 9);
    List<Institution> hospitals = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      Institution home = scene.home();
      String code = Serials.padded(Serials.padded("HS", scene.self().index(), 8), i, 2);
      hospitals.add(
          new Institution(
              code, "合成对照医院" + code, "1", kind, home.grade(), home.area(), home.doctors()));
    }
    return new PeerGroup(hospitals);
  }

  /// A quarter, and few scenes: each has the claims of several hospitals.
  static Need prepare(Scripts scripts) {
    scripts.atMost(CASES_PLANTED);
    return Need.any(WINDOW_DAYS).aligned(alignment(scripts.rule().parameter("period")));
  }

  /// The one that stands out.
  Institution last() {
    return hospitals.get(hospitals.size() - 1);
  }

  /// The others.
  List<Institution> others() {
    return hospitals.subList(0, hospitals.size() - 1);
  }

  private static Need.Alignment alignment(String period) {
    return switch (period) {
      case "YEAR" -> Need.Alignment.YEAR;
      case "QUARTER" -> Need.Alignment.QUARTER;
      default ->
          throw new IllegalStateException("scenes of indicators need a quarter, not " + period);
    };
  }
}
