package org.mingjian.synth.plant;

import java.util.List;
import org.mingjian.synth.claim.Visit;

/// `diagnosis-deny`: items not for some diagnoses.
final class DiagnosisDenyPlanter implements Planter {
  @Override
  public void plan(Scripts scripts) {
    for (Target target : scripts.rule().targets()) {
      List<String> own = target.point().set("icd");
      List<String> prefixes = own.isEmpty() ? scripts.rule().list("icd") : own;
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
    scripts.hit("主要诊断为禁忌", need, (s, day) -> charge(s, day, target, List.of(within)));
    scripts.hit("其他诊断为禁忌", need, (s, day) -> charge(s, day, target, List.of(outside, within)));
    scripts.near("诊断在邻近类目", need, (s, day) -> charge(s, day, target, List.of(beside, outside)));
  }

  private static void charge(Scene scene, int day, Target target, List<String> diagnoses) {
    Visit visit = scene.sex(2).visit(day);
    diagnoses.stream().distinct().forEach(code -> visit.diagnose(code, "诊断" + code));
    scene.marks().line(scene.charge(visit, target.code()));
  }
}
