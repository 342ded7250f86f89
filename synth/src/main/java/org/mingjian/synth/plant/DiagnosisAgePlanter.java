package org.mingjian.synth.plant;

import java.util.List;
import org.mingjian.synth.claim.Visit;

/// `diagnosis-age`: diagnoses only some ages have, measured when the visit begins.
final class DiagnosisAgePlanter implements Planter {
  @Override
  public void plan(Scripts scripts) {
    List<Point> points = scripts.rule().points();
    for (Point point : points) {
      for (String prefix : point.set("icd")) {
        String code = IcdCodes.within(prefix);
        if (points.stream()
            .noneMatch(p -> !p.equals(point) && IcdCodes.matches(code, p.set("icd")))) {
          plan(scripts, point, code);
        }
      }
    }
  }

  private static void plan(Scripts scripts, Point point, String code) {
    AgeBand band = AgeBand.of(point, scripts.rule());
    Need need = Need.of(point, 4);
    if (band.max().isPresent()) {
      long max = band.max().getAsLong();
      scripts.hitWhoeverPays(
          "刚超过年龄上限", need, (s, day) -> visit(s, band.turning(max + 1, day), day, code));
      scripts.near("恰在年龄上限", need, (s, day) -> visit(s, band.lastDayOf(max, day), day, code));
    }
    if (band.min().isPresent() && band.min().getAsLong() > 0) {
      long min = band.min().getAsLong();
      scripts.hitWhoeverPays(
          "差一天到年龄下限", need, (s, day) -> visit(s, band.lastDayOf(min - 1, day), day, code));
      scripts.near("恰在年龄下限", need, (s, day) -> visit(s, band.turning(min, day), day, code));
    }
  }

  private static void visit(Scene scene, int birthDay, int day, String code) {
    scene.person(2, birthDay);
    Visit visit = scene.visit(day);
    visit.diagnose(code, "诊断" + code);
    scene.charge(visit, "001102000010000");
    scene.marks().visit(visit);
  }
}
