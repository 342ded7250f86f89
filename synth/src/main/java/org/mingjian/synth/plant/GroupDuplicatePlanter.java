package org.mingjian.synth.plant;

import java.util.List;
import org.mingjian.synth.claim.Visit;
import org.mingjian.values.CivilTime;

/// `group-duplicate`: two drugs of one group in a visit on a day.
final class GroupDuplicatePlanter implements Planter {
  private static final int HOUR = 3600;

  @Override
  public void plan(Scripts scripts) {
    List<Target> targets = scripts.rule().targets();
    for (Target first : targets) {
      String group = first.point().text("group");
      targets.stream()
          .filter(other -> other != first && other.point().text("group").equals(group))
          .findFirst()
          .ifPresent(second -> plan(scripts, first, second));
    }
  }

  private static void plan(Scripts scripts, Target first, Target second) {
    Need need = Need.of(first.point(), 4);
    Couple couple = new Couple(first, second);
    Couple same = new Couple(first, first);
    scripts.hit("同日同组两种", need, (s, day) -> charge(s, day, couple, 0));
    scripts.near("次日换用同组药", need, (s, day) -> charge(s, day, couple, 1));
    scripts.near("同一药品两行", need, (s, day) -> charge(s, day, same, 0));
  }

  /// Two drugs, the second of which comes later.
  private record Couple(Target first, Target second) {}

  private static void charge(Scene scene, int day, Couple couple, int daysLater) {
    Visit visit = daysLater > 0 ? scene.stay(day, day + 3) : scene.visit(day);
    int time = visit.begin + HOUR;
    scene.charge(visit, couple.first.code(), time, 1);
    int later = time + HOUR / 2 + daysLater * CivilTime.DAY_SECONDS;
    scene.marks().line(scene.charge(visit, couple.second.code(), later, 1));
  }
}
