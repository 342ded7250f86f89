package org.mingjian.synth.plant;

import java.util.List;
import org.mingjian.synth.claim.Institution;
import org.mingjian.synth.claim.Visit;
import org.mingjian.values.CivilTime;
import org.mingjian.values.Decimals;

/// `price-cap`: a unit price above the cap of the institution's level.
final class PriceCapPlanter implements Planter {
  private static final int NINE = 9 * 3600;
  private static final long CENT = 10_000;

  @Override
  public void plan(Scripts scripts) {
    List<Point> points = scripts.rule().points();
    for (Point point : points) {
      String code = point.codes().get(0);
      int level = (int) point.number("level").orElse(2);
      boolean alone =
          points.stream().noneMatch(other -> !other.equals(point) && binds(other, code, level));
      if (alone) {
        plan(scripts, point, code, level);
      }
    }
  }

  private static boolean binds(Point point, String code, int level) {
    return point.codes().contains(code) && point.number("level").orElse(level) == level;
  }

  private static void plan(Scripts scripts, Point point, String code, int level) {
    long cap = point.required("cap");
    long allowed = Decimals.parse(scripts.rule().parameter("tolerance"), 6).orElse(CENT);
    Need need = Need.of(point, 4);
    Service service = new Service(code, level);
    scripts.hit("超出允差一分", need, (s, day) -> charge(s, day, service, cap + allowed + CENT));
    scripts.hit("超出允差最小单位", need, (s, day) -> charge(s, day, service, cap + allowed + 1));
    scripts.near("恰在允差", need, (s, day) -> charge(s, day, service, cap + allowed));
    scripts.near("恰为限价", need, (s, day) -> charge(s, day, service, cap));
  }

  /// A service at institutions of a level.
  private record Service(String code, int level) {}

  private static void charge(Scene scene, int day, Service service, long price) {
    Institution place = scene.dice().pick(scene.city().institutions().ofLevel(service.level));
    Visit visit = scene.visitAt(place, scene.kind(), CivilTime.startOf(day) + NINE);
    scene.marks().line(scene.chargePrice(visit, service.code, visit.begin + 3600, price));
  }
}
