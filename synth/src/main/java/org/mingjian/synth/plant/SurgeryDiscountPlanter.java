package org.mingjian.synth.plant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingjian.synth.claim.Visit;
import org.mingjian.values.Decimals;

/// `surgery-discount`: the second operation through one incision at more than its share.
final class SurgeryDiscountPlanter implements Planter {
  private static final int HOUR = 3600;
  private static final long CENT = 10_000;

  @Override
  public void plan(Scripts scripts) {
    Map<String, Long> prices = new TreeMap<>();
    for (Point point : scripts.rule().points(1)) {
      point.codes().forEach(code -> prices.putIfAbsent(code, point.required("price")));
    }
    Map<String, List<Target>> groups = new TreeMap<>();
    for (Target target : scripts.rule().targets()) {
      if (prices.containsKey(target.code())) {
        String group = target.point().text("group");
        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(target);
      }
    }
    groups.values().stream()
        .filter(group -> group.size() > 1)
        .forEach(group -> plan(scripts, group, prices));
  }

  private static void plan(Scripts scripts, List<Target> group, Map<String, Long> prices) {
    for (int i = 0; i + 1 < group.size(); i++) {
      long one = prices.getOrDefault(group.get(i).code(), 0L);
      long other = prices.getOrDefault(group.get(i + 1).code(), 0L);
      if (one != other) {
        Target dear = group.get(one > other ? i : i + 1);
        Target cheap = group.get(one > other ? i + 1 : i);
        Pair pair = new Pair(dear, Math.max(one, other), cheap, Math.min(one, other));
        plan(scripts, pair);
      }
    }
  }

  private record Pair(Target dear, long dearPrice, Target cheap, long cheapPrice) {}

  private static void plan(Scripts scripts, Pair pair) {
    long bound = Decimals.proportion(pair.cheapPrice, scripts.rule().whole("ratePercent"), 100);
    Need need = Need.of(pair.cheap.point(), 4);
    scripts.hit("第二手术全价", need, (s, day) -> operate(s, day, pair, pair.cheapPrice));
    scripts.hit("第二手术超折后价两分", need, (s, day) -> operate(s, day, pair, bound + 2 * CENT));
    scripts.near("第二手术恰在允差", need, (s, day) -> operate(s, day, pair, bound + CENT));
    scripts.near("第二手术按折后价", need, (s, day) -> operate(s, day, pair, bound));
  }

  private static void operate(Scene scene, int day, Pair pair, long price) {
    Visit stay = scene.stay(day, day + 3);
    int time = stay.begin + HOUR;
    scene.chargePrice(stay, pair.dear.code(), time, pair.dearPrice);
    scene.marks().line(scene.chargePrice(stay, pair.cheap.code(), time + HOUR, price));
  }
}
