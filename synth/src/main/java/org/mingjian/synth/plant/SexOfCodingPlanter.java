package org.mingjian.synth.plant;

import java.util.List;
import org.mingjian.synth.claim.Coding;
import org.mingjian.synth.claim.Visit;

/// `diagnosis-sex` and `operation-sex`: diagnoses or operations only one sex has.
final class SexOfCodingPlanter implements Planter {
  private final String column;

  SexOfCodingPlanter(String column) {
    this.column = column;
  }

  @Override
  public void plan(Scripts scripts) {
    List<Point> points = scripts.rule().points();
    for (Point point : points) {
      for (String prefix : point.set(column)) {
        String code = isOperation() ? IcdCodes.withinOperation(prefix) : IcdCodes.within(prefix);
        if (points.stream().noneMatch(other -> !other.equals(point) && matches(other, code))) {
          plan(scripts, point, code);
        }
      }
    }
  }

  private boolean matches(Point point, String code) {
    return IcdCodes.matches(code, point.set(column));
  }

  private boolean isOperation() {
    return column.equals("icd9");
  }

  private void plan(Scripts scripts, Point point, String code) {
    int sex = (int) point.required("sex");
    Need need = Need.of(point, 4);
    scripts.hitWhoeverPays("另一性别", need, (scene, day) -> visit(scene.sex(3 - sex), day, code));
    scripts.near("限定性别", need, (scene, day) -> visit(scene.sex(sex), day, code));
  }

  private void visit(Scene scene, int day, String code) {
    Visit visit = scene.visit(day);
    visit.diagnose("R53.x00", "疲乏");
    if (isOperation()) {
      visit.operations.add(new Coding(code, "手术" + code, "", true));
    } else {
      visit.diagnose(code, "诊断" + code);
    }
    scene.charge(visit, "001102000010000");
    scene.marks().visit(visit);
  }
}
