package org.mingjian.synth.plant;

import org.mingjian.claims.VisitKind;
import org.mingjian.synth.claim.ChargeLine;
import org.mingjian.synth.claim.Visit;
import org.mingjian.values.CivilTime;

/// `upload-delay`: charges sent later than allowed, to the second.
final class UploadDelayPlanter implements Planter {
  private static final int HOUR = 3600;

  @Override
  public void plan(Scripts scripts) {
    int outpatient = scripts.rule().whole("outpatientHours") * HOUR;
    int inpatient = scripts.rule().whole("inpatientHours") * HOUR;
    Need need = Need.any(6);
    plan(scripts, need, VisitKind.OUTPATIENT, outpatient);
    plan(scripts, need, VisitKind.INPATIENT, inpatient);
  }

  private static void plan(Scripts scripts, Need need, VisitKind kind, int limit) {
    scripts.hitWhoeverPays(kind + "晚一秒", need, (s, day) -> charge(s, day, kind, limit + 1));
    scripts.near(kind + "恰在时限", need, (s, day) -> charge(s, day, kind, limit));
  }

  private static void charge(Scene scene, int day, VisitKind kind, int delay) {
    Visit visit = scene.visit(kind, CivilTime.startOf(day) + 9 * HOUR);
    ChargeLine line = scene.charge(visit, "002501010150000");
    line.uploadTime = line.orderTime + delay;
    scene.marks().line(line);
  }
}
