package org.mingjian.synth.plant;

import java.util.List;
import org.mingjian.synth.claim.Coding;
import org.mingjian.synth.claim.Visit;

/// `diagnosis-operation`: a main operation that no main diagnosis explains.
final class DiagnosisOperationPlanter implements Planter {
  @Override
  public void plan(Scripts scripts) {
    List<Point> points = scripts.rule().points();
    for (Point point : points) {
      String operation = IcdCodes.withinOperation(point.set("icd9").get(0));
      List<String> allowed =
          points.stream()
              .filter(other -> IcdCodes.matches(operation, other.set("icd9")))
              .flatMap(other -> other.set("icd").stream())
              .toList();
      String outside = IcdCodes.outside(allowed);
      String within = IcdCodes.within(allowed.get(0));
      Need need = Need.of(point, 4);
      scripts.hitWhoeverPays(
          "主要诊断不支持", need, (s, day) -> operate(s, day, operation, List.of(outside)));
      scripts.hitWhoeverPays(
          "仅其他诊断支持", need, (s, day) -> operate(s, day, operation, List.of(outside, within)));
      scripts.near("主要诊断支持", need, (s, day) -> operate(s, day, operation, List.of(within)));
    }
  }

  private static void operate(Scene scene, int day, String operation, List<String> diagnoses) {
    Visit visit = scene.sex(2).visit(day);
    diagnoses.forEach(code -> visit.diagnose(code, "诊断" + code));
    visit.operations.add(new Coding(operation, "手术" + operation, "", true));
    scene.charge(visit, "001102000050000");
    scene.marks().visit(visit);
  }
}
