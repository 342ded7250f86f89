package org.mingjian.synth.plant;

import java.util.List;
import org.mingjian.synth.city.Departments;
import org.mingjian.synth.claim.ChargeLine;
import org.mingjian.synth.claim.Department;
import org.mingjian.synth.claim.Doctor;
import org.mingjian.synth.claim.Visit;

/// `department-limit`: items for some departments, billing or executing.
final class DepartmentLimitPlanter implements Planter {
  @Override
  public void plan(Scripts scripts) {
    for (Target target : scripts.rule().targets()) {
      List<String> allowed = target.point().set("departments");
      Need need = Need.of(target.point(), 1);
      Department other = other(allowed);
      Department inside = new Department(allowed.get(0) + ".98", "限定科室专业组");
      Sides outside = new Sides(other, other);
      Sides executed = new Sides(other, inside);
      Sides billed = new Sides(inside, other);
      scripts.hit("开单和执行科室都不在限定内", need, (s, day) -> charge(s, day, target, outside));
      scripts.near("执行科室在限定内", need, (s, day) -> charge(s, day, target, executed));
      scripts.near("开单科室在限定内", need, (s, day) -> charge(s, day, target, billed));
    }
  }

  /// The department that bills and the one that does it.
  private record Sides(Department billing, Department executing) {}

  private static void charge(Scene scene, int day, Target target, Sides sides) {
    Visit visit = scene.visit(day);
    ChargeLine line = scene.charge(visit, target.code());
    Doctor doctor = visit.doctor;
    line.doctor = new Doctor(doctor.code(), doctor.name(), sides.billing, doctor.title());
    line.executing = sides.executing;
    scene.marks().line(line);
  }

  private static Department other(List<String> allowed) {
    return Departments.clinical().stream()
        .filter(department -> !IcdCodes.matches(department.code(), allowed))
        .findFirst()
        .orElse(new Department("Z99", "其他科室"));
  }
}
