package org.mingjian.synth.plant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.mingjian.synth.city.City;

/// The scripts of one rule, gathered by variant so that few cases already show every boundary.
final class Scripts {
  private static final Script ORDINARY =
      new Script(
          Planting.NEAR_MISS,
          "平常就诊",
          Script.Turn.NONE,
          Need.any(1),
          (scene, day) -> scene.charge(scene.visit(day), "001102000010000"));

  private final RuleSheet rule;
  private final City city;
  private final Map<String, List<Script>> hits = new LinkedHashMap<>();
  private final Map<String, List<Script>> nearMisses = new LinkedHashMap<>();

  private int most = Integer.MAX_VALUE;

  Scripts(RuleSheet rule, City city) {
    this.rule = rule;
    this.city = city;
  }

  RuleSheet rule() {
    return rule;
  }

  City city() {
    return city;
  }

  /// The scene is blamed for what it marks; also, as near misses, after a refund and where the
  /// patient pays.
  void hit(String note, Need need, ObjIntConsumer<Scene> act) {
    blamed(note, need, act);
    add(
        nearMisses,
        new Script(Planting.NEAR_MISS, note + "，已全部退费", Script.Turn.REFUNDED, need, act));
    add(
        nearMisses,
        new Script(Planting.NEAR_MISS, note + "，全自费", Script.Turn.SELF_PAID, need, act));
  }

  /// As [#hit], but the rule does not ask who pays.
  void hitWhoeverPays(String note, Need need, ObjIntConsumer<Scene> act) {
    blamed(note, need, act);
    add(
        nearMisses,
        new Script(Planting.NEAR_MISS, note + "，已全部退费", Script.Turn.REFUNDED, need, act));
  }

  /// The scene is blamed; nothing else follows from it.
  void blamed(String note, Need need, ObjIntConsumer<Scene> act) {
    add(hits, new Script(Planting.PLANTED, note, Script.Turn.NONE, need, act));
  }

  /// The rule must not blame what the scene marks.
  void near(String note, Need need, ObjIntConsumer<Scene> act) {
    add(nearMisses, new Script(Planting.NEAR_MISS, note, Script.Turn.NONE, need, act));
  }

  /// Plays no more than so many cases, since each is large; the rest are ordinary visits.
  void atMost(int cases) {
    most = cases;
  }

  /// Whether cases bring institutions of their own.
  boolean isLarge() {
    return most < Integer.MAX_VALUE;
  }

  /// Whether there is something to plant at all.
  boolean isEmpty() {
    return hits.isEmpty();
  }

  /// The script of a case: even numbers are violations, odd ones near misses.
  Script script(int number) {
    if (number >= most) {
      return ORDINARY;
    }
    boolean even = number % 2 == 0 || nearMisses.isEmpty();
    List<List<Script>> variants = new ArrayList<>((even ? hits : nearMisses).values());
    int turn = number / 2;
    List<Script> scripts = variants.get(turn % variants.size());
    return scripts.get(turn / variants.size() % scripts.size());
  }

  private void add(Map<String, List<Script>> variants, Script script) {
    if (script.need().fits(city.span())) {
      variants.computeIfAbsent(script.note(), note -> new ArrayList<>()).add(script);
    }
  }
}
