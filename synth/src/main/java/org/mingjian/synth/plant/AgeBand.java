package org.mingjian.synth.plant;

import java.util.OptionalLong;

/// The ages a point allows, the rule's parameters filling what it leaves blank. Empty bounds are
/// open.
record AgeBand(OptionalLong min, OptionalLong max, boolean inDays) {
  static AgeBand of(Point point, RuleSheet rule) {
    boolean blank = point.number("min_age").isEmpty() && point.number("max_age").isEmpty();
    String unit = point.text("unit").isEmpty() ? rule.parameter("unit") : point.text("unit");
    return new AgeBand(
        blank ? parameter(rule, "minAge") : point.number("min_age"),
        blank ? parameter(rule, "maxAge") : point.number("max_age"),
        unit.equals("DAY"));
  }

  /// A birth day on which one is exactly `age` on `day`, in years on one's birthday.
  int turning(long age, int day) {
    return inDays ? day - (int) age : Ages.turning((int) age, day);
  }

  /// A birth day on which one is `age` on `day` for the last day before the next year of life.
  int lastDayOf(long age, int day) {
    return inDays ? day - (int) age : Ages.justBelow((int) age + 1, day);
  }

  private static OptionalLong parameter(RuleSheet rule, String name) {
    String text = rule.parameter(name);
    return text.isBlank() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
  }
}
