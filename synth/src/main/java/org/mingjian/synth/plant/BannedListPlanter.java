package org.mingjian.synth.plant;

import org.mingjian.claims.VisitKind;
import org.mingjian.synth.claim.Visit;
import org.mingjian.values.CivilTime;

/// `banned-list`: items never paid, or not paid online.
final class BannedListPlanter implements Planter {
  private static final int NINE = 9 * 3600;

  @Override
  public void plan(Scripts scripts) {
    boolean online = scripts.rule().parameter("kind").equals("INTERNET");
    VisitKind kind = online ? VisitKind.INTERNET : VisitKind.OUTPATIENT;
    for (Target target : scripts.rule().targets()) {
      Need need = Need.of(target.point(), 1);
      scripts.hit(
          online ? "互联网诊疗开具" : "医保支付", need, (scene, day) -> charge(scene, day, kind, target));
      if (online) {
        scripts.near(
            "门诊开具", need, (scene, day) -> charge(scene, day, VisitKind.OUTPATIENT, target));
      }
    }
  }

  private static void charge(Scene scene, int day, VisitKind kind, Target target) {
    Visit visit = scene.visit(kind, CivilTime.startOf(day) + NINE);
    scene.marks().line(scene.charge(visit, target.code()));
  }
}
