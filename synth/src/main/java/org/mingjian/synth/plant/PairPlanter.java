package org.mingjian.synth.plant;

import java.util.List;
import org.mingjian.synth.claim.Visit;

/// `pair`: B charged although A, which contains it, is charged in the window.
final class PairPlanter implements Planter {
  private static final int HOUR = 3600;

  @Override
  public void plan(Scripts scripts) {
    List<Point> points = scripts.rule().points();
    for (Point point : points) {
      for (String contained : point.codes().subList(0, Math.min(2, point.codes().size()))) {
        point.set("with_codes").stream()
            .filter(with -> !with.equals(contained) && isAlone(points, point, contained, with))
            .findFirst()
            .ifPresent(with -> plan(scripts, point, new Pair(contained, with)));
      }
    }
  }

  /// B, which is contained, and A, which contains it.
  private record Pair(String contained, String with) {}

  private static boolean isAlone(List<Point> points, Point own, String contained, String with) {
    return points.stream()
        .filter(point -> !point.equals(own))
        .noneMatch(point -> joins(point, contained, with) || joins(point, with, contained));
  }

  private static boolean joins(Point point, String contained, String with) {
    return point.codes().contains(contained) && point.set("with_codes").contains(with);
  }

  private static void plan(Scripts scripts, Point point, Pair pair) {
    Need need = Need.of(point, 4);
    switch (point.text("window")) {
      case "VISIT" -> planVisit(scripts, need, pair);
      case "6H" -> {
        scripts.hit("恰隔6小时", need, (s, day) -> apart(s, day, pair, 6 * HOUR));
        scripts.near("隔6小时零1秒", need, (s, day) -> apart(s, day, pair, 6 * HOUR + 1));
      }
      case "HOUR" -> {
        scripts.hit("同一小时首尾", need, (s, day) -> apart(s, day, pair, HOUR - 1));
        scripts.near("下一小时整点", need, (s, day) -> apart(s, day, pair, HOUR));
      }
      default -> {
        scripts.hit("同日首尾", need, (s, day) -> apart(s, day, pair, 14 * HOUR + HOUR - 1));
        scripts.near("次日零点", need, (s, day) -> apart(s, day, pair, 15 * HOUR));
        scripts.near("同日另一机构", need, (s, day) -> elsewhere(s, day, pair));
      }
    }
  }

  private static void planVisit(Scripts scripts, Need need, Pair pair) {
    scripts.hit(
        "同一就诊",
        need,
        (scene, day) -> {
          Visit visit = scene.visit(day);
          scene.charge(visit, pair.with, visit.begin + HOUR, 1);
          scene.marks().line(scene.charge(visit, pair.contained, visit.end, 1));
        });
    scripts.near(
        "同日另一就诊",
        need,
        (scene, day) -> {
          scene.charge(scene.visit(day), pair.with);
          scene.marks().line(scene.charge(scene.visit(day), pair.contained));
        });
  }

  /// A at nine, B `seconds` later in a visit of its own.
  private static void apart(Scene scene, int day, Pair pair, int seconds) {
    Visit first = scene.visit(day);
    scene.charge(first, pair.with, first.begin, 1);
    Visit second = scene.visit(scene.kind(), first.begin + seconds);
    scene.marks().line(scene.charge(second, pair.contained, second.begin, 1));
  }

  private static void elsewhere(Scene scene, int day, Pair pair) {
    Visit first = scene.visit(day);
    scene.charge(first, pair.with, first.begin, 1);
    Visit second = scene.visitAt(scene.elsewhere(), scene.kind(), first.begin + HOUR);
    scene.marks().line(scene.charge(second, pair.contained, second.begin, 1));
  }
}
