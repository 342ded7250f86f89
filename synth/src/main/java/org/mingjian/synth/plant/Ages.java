package org.mingjian.synth.plant;

import org.mingjian.values.CivilTime;

/// Birth days that give an exact age on a day.
final class Ages {
  private Ages() {}

  /// The last birth day on which one is `years` old, or older, on `day`: the birthday itself.
  static int turning(int years, int day) {
    int birth = CivilTime.day(CivilTime.date(day).minusYears(years)) + 2;
    while (CivilTime.completedYears(birth, day) < years) {
      birth--;
    }
    return birth;
  }

  /// The first birth day on which one is not yet `years` old on `day`: the day before the birthday.
  static int justBelow(int years, int day) {
    return turning(years, day) + 1;
  }
}
