package org.mingjian.synth.plant;

import org.mingjian.synth.claim.Visit;

/// `insurance-limit`: items only maternity or work-injury insurance pays.
final class InsuranceLimitPlanter implements Planter {
  @Override
  public void plan(Scripts scripts) {
    boolean maternity = scripts.rule().parameter("insurance").equals("MATERNITY");
    for (Target target : scripts.rule().targets()) {
      Need need = Need.of(target.point(), 1);
      scripts.hit(
          "职工医保结算",
          need,
          (scene, day) -> scene.marks().line(scene.charge(scene.visit(day), target.code())));
      if (maternity) {
        scripts.near("生育保险结算", need, (scene, day) -> insured(scene, day, target));
      }
    }
  }

  private static void insured(Scene scene, int day, Target target) {
    Visit visit = scene.sex(2).visit(day);
    visit.insuranceType = "510";
    scene.marks().line(scene.charge(visit, target.code()));
  }
}
