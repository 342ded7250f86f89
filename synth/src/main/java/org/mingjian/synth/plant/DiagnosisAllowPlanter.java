package org.mingjian.synth.plant;

import java.util.List;
import org.mingjian.synth.claim.Visit;

/// `diagnosis-allow`: items for some diagnoses.
final class DiagnosisAllowPlanter implements Planter {
  @Override
  public void plan(Scripts scripts) {
    for (Target target : scripts.rule().targets()) {
      List<String> prefixes = target.point().set("icd");
      if (!prefixes.isEmpty()) {
        plan(scripts, target, prefixes);
      }
    }
  }

  private static void plan(Scripts scripts, Target target, List<String> prefixes) {
    Need need = Need.of(target.point(), 4);
    String outside = IcdCodes.outside(prefixes);
    String beside = IcdCodes.beside(prefixes.get(0), prefixes);
    String within = IcdCodes.within(prefixes.get(prefixes.size() - 1));
    scripts.hit("诊断无关", need, (s, day) -> charge(s, day, target, List.of(outside)));
    scripts.hit("诊断在邻近类目", need, (s, day) -> charge(s, day, target, List.of(beside, outside)));
    scripts.near("主要诊断符合", need, (s, day) -> charge(s, day, target, List.of(within)));
    scripts.near("仅其他诊断符合", need, (s, day) -> charge(s, day, target, List.of(outside, within)));
  }

  private static void charge(Scene scene, int day, Target target, List<String> diagnoses) {
    Visit visit = scene.visit(day);
    diagnoses.stream().distinct().forEach(code -> visit.diagnose(code, "诊断" + code));
    scene.marks().line(scene.charge(visit, target.code()));
  }
}
