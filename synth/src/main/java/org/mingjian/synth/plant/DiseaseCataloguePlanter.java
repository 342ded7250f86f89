package org.mingjian.synth.plant;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingjian.claims.VisitKind;
import org.mingjian.synth.claim.Visit;
import org.mingjian.values.CivilTime;

/// `disease-catalogue`: drugs for registered chronic diseases.
final class DiseaseCataloguePlanter implements Planter {
  private static final int NINE = 9 * 3600;

  @Override
  public void plan(Scripts scripts) {
    Map<String, Set<String>> drugs = new TreeMap<>();
    for (Point point : scripts.rule().points()) {
      drugs
          .computeIfAbsent(point.text("disease"), disease -> new TreeSet<>())
          .addAll(point.codes());
    }
    for (Point point : scripts.rule().points()) {
      Set<String> allowed = drugs.getOrDefault(point.text("disease"), Set.of());
      Need need = Need.of(point, 1);
      String disease = point.text("disease");
      drugs.values().stream()
          .flatMap(Set::stream)
          .filter(code -> !allowed.contains(code))
          .findFirst()
          .ifPresent(
              code -> scripts.hit("药品不在病种目录", need, (s, day) -> charge(s, day, disease, code)));
      point
          .codes()
          .forEach(
              code -> scripts.near("药品在病种目录", need, (s, day) -> charge(s, day, disease, code)));
    }
  }

  private static void charge(Scene scene, int day, String disease, String code) {
    Visit visit = scene.visit(VisitKind.CHRONIC, CivilTime.startOf(day) + NINE);
    visit.disease = disease;
    scene.marks().line(scene.charge(visit, code));
  }
}
