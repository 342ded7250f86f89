package org.mingjian.synth.plant;

import java.util.List;
import org.mingjian.synth.claim.Visit;

/// `bundle`: parts charged instead of, or beside, their package.
final class BundlePlanter implements Planter {
  private static final int HOUR = 3600;

  @Override
  public void plan(Scripts scripts) {
    for (Point point : scripts.rule().points()) {
      List<String> parts = point.set("part_codes");
      int least = (int) point.required("min_parts");
      Need need = Need.of(point, 2);
      if (parts.size() >= least && isAlone(scripts.rule().points(), point)) {
        List<String> enough = parts.subList(0, least);
        scripts.hit("子项数恰够", need, (s, day) -> charge(s, day, enough));
        scripts.near("子项少一个", need, (s, day) -> charge(s, day, enough.subList(1, least)));
        scripts.near("子项分在两日", need, (s, day) -> split(s, day, enough));
        scripts.hit(
            "打包项与一个子项并收", need, (s, day) -> beside(s, day, point.codes().get(0), parts.get(0)));
      }
    }
  }

  private static boolean isAlone(List<Point> points, Point own) {
    return points.stream()
        .filter(point -> !point.equals(own))
        .flatMap(point -> point.set("part_codes").stream())
        .noneMatch(own.set("part_codes")::contains);
  }

  private static void charge(Scene scene, int day, List<String> codes) {
    Visit visit = scene.visit(day);
    for (int i = 0; i < codes.size(); i++) {
      scene.marks().line(scene.charge(visit, codes.get(i), visit.begin + i * 60, 1));
    }
  }

  private static void split(Scene scene, int day, List<String> codes) {
    charge(scene, day, codes.subList(0, 1));
    charge(scene, day + 1, codes.subList(1, codes.size()));
  }

  private static void beside(Scene scene, int day, String whole, String part) {
    Visit visit = scene.visit(day);
    scene.charge(visit, whole, visit.begin + HOUR, 1);
    scene.marks().line(scene.charge(visit, part, visit.begin + 2 * HOUR, 1));
  }
}
