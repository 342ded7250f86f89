package org.mingjian.synth.plant;

/// `sex-limit`: items for one sex.
final class SexLimitPlanter implements Planter {
  @Override
  public void plan(Scripts scripts) {
    for (Target target : scripts.rule().targets()) {
      int sex = (int) target.point().required("sex");
      Need need = Need.of(target.point(), 1);
      scripts.hit("另一性别", need, (scene, day) -> charge(scene.sex(3 - sex), day, target));
      scripts.near("限定性别", need, (scene, day) -> charge(scene.sex(sex), day, target));
    }
  }

  private static void charge(Scene scene, int day, Target target) {
    scene.marks().line(scene.charge(scene.visit(day), target.code()));
  }
}
