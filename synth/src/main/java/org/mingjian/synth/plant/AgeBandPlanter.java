package org.mingjian.synth.plant;

/// `age-band`: items for an age, to the day of the birthday.
final class AgeBandPlanter implements Planter {
  @Override
  public void plan(Scripts scripts) {
    for (Target target : scripts.rule().targets()) {
      AgeBand band = AgeBand.of(target.point(), scripts.rule());
      Need need = Need.of(target.point(), 1);
      if (band.max().isPresent()) {
        long max = band.max().getAsLong();
        scripts.hit(
            "刚超过年龄上限", need, (s, day) -> charge(s, band.turning(max + 1, day), day, target));
        scripts.near("恰在年龄上限", need, (s, day) -> charge(s, band.lastDayOf(max, day), day, target));
      }
      if (band.min().isPresent() && band.min().getAsLong() > 0) {
        long min = band.min().getAsLong();
        scripts.hit(
            "差一天到年龄下限", need, (s, day) -> charge(s, band.lastDayOf(min - 1, day), day, target));
        scripts.near("恰在年龄下限", need, (s, day) -> charge(s, band.turning(min, day), day, target));
      }
    }
  }

  private static void charge(Scene scene, int birthDay, int day, Target target) {
    scene.person(scene.dice().between(1, 2), birthDay);
    scene.marks().line(scene.charge(scene.visit(day), target.code()));
  }
}
