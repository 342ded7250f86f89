package org.mingjian.synth.plant;

import java.util.List;
import org.mingjian.claims.VisitKind;
import org.mingjian.synth.claim.Visit;
import org.mingjian.values.CivilTime;

/// `visit-kind-limit`: items for some kinds of visit.
final class VisitKindLimitPlanter implements Planter {
  private static final int NINE = 9 * 3600;

  @Override
  public void plan(Scripts scripts) {
    for (Target target : scripts.rule().targets()) {
      Need need = Need.of(target.point(), 4);
      for (VisitKind kind : VisitKind.values()) {
        if (scripts.rule().covers(kind)) {
          plan(scripts, need, kind, target);
        }
      }
    }
  }

  private static void plan(Scripts scripts, Need need, VisitKind kind, Target target) {
    if (allows(target.point().set("kinds"), kind)) {
      scripts.near("就医方式允许：" + kind, need, (scene, day) -> charge(scene, day, kind, target));
    } else {
      scripts.hit("就医方式不允许：" + kind, need, (scene, day) -> charge(scene, day, kind, target));
    }
  }

  private static boolean allows(List<String> allowed, VisitKind kind) {
    boolean wide = kind == VisitKind.INTERNET || kind == VisitKind.CHRONIC;
    return allowed.contains(kind.name()) || (wide && allowed.contains("OUTPATIENT"));
  }

  private static void charge(Scene scene, int day, VisitKind kind, Target target) {
    Visit visit = scene.visit(kind, CivilTime.startOf(day) + NINE);
    scene.marks().line(scene.charge(visit, target.code()));
  }
}
