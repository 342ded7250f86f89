package org.mingjian.synth.plant;

import org.mingjian.claims.VisitKind;
import org.mingjian.synth.claim.ChargeLine;
import org.mingjian.synth.claim.Doctor;
import org.mingjian.synth.claim.Visit;
import org.mingjian.values.CivilTime;

/// `antibiotic-grade`: a doctor prescribes what only a more senior one may.
final class AntibioticGradePlanter implements Planter {
  private static final int HOUR = 3600;

  @Override
  public void plan(Scripts scripts) {
    for (Target target : scripts.rule().targets()) {
      int grade = Integer.parseInt(target.point().text("grade"));
      Need need = Need.of(target.point(), 1);
      if (grade > 1) {
        scripts.hit("低一级的医师", need, (s, day) -> charge(s, s.visit(day), target, grade - 1));
        scripts.near("同级的医师", need, (s, day) -> charge(s, s.visit(day), target, grade));
        scripts.near("急诊当日", need, (s, day) -> charge(s, urgent(s, day), target, grade - 1));
      }
    }
  }

  private static Visit urgent(Scene scene, int day) {
    return scene.visit(VisitKind.EMERGENCY, CivilTime.startOf(day) + 9 * HOUR);
  }

  private static void charge(Scene scene, Visit visit, Target target, int grade) {
    ChargeLine line = scene.charge(visit, target.code());
    line.doctor = doctor(visit, grade);
    scene.marks().line(line);
  }

  private static Doctor doctor(Visit visit, int grade) {
    return visit.institution.doctors().stream()
        .filter(doctor -> doctor.antibioticGrade() == grade)
        .findFirst()
        .orElseThrow();
  }
}
