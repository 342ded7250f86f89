package org.mingjian.engine.kernel;

import org.mingjian.engine.frame.Blueprint;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.values.CivilTime;

/// The ages the points of a table allow, in completed years or days since birth.
final class AgeBounds {
  private static final int UNKNOWN = LineTest.undetermined(UndeterminedReason.BIRTH_UNKNOWN);

  private static final int SHORTEST_YEAR = 365;
  private static final int LONGEST_YEAR = 366;

  private final long[] min;
  private final long[] max;
  private final boolean[] inDays;

  private AgeBounds(long[] min, long[] max, boolean[] inDays) {
    this.min = min;
    this.max = max;
    this.inDays = inDays;
  }

  static AgeBounds of(Blueprint blueprint, KnowledgeTable table) {
    int[] days = blueprint.numbers(table, "unit", unit -> unit.equals("DAY") ? 1 : 0);
    boolean[] inDays = new boolean[days.length];
    for (int row = 0; row < inDays.length; row++) {
      inDays[row] = days[row] == 1;
    }
    return new AgeBounds(
        blueprint.numbers(table, "min_age", "minAge", Long.MIN_VALUE),
        blueprint.numbers(table, "max_age", "maxAge", Long.MAX_VALUE),
        inDays);
  }

  /// An answer of [LineTest] for somebody born on a day, or on an absent one.
  int test(int birthDay, int day, int point) {
    if (birthDay == CivilTime.ABSENT) {
      return UNKNOWN;
    }
    if (!inDays[point] && isSurelyInside(day - birthDay, point)) {
      return LineTest.CLEAR;
    }
    int age = age(birthDay, day, point);
    return age < min[point] || age > max[point] ? LineTest.HIT : LineTest.CLEAR;
  }

  /// Whether an age in days is inside the bounds in years however the leap years fall; spares the
  /// calendar for all but those near a bound.
  private boolean isSurelyInside(int days, int point) {
    return days >= 0 && days / LONGEST_YEAR >= min[point] && days / SHORTEST_YEAR <= max[point];
  }

  /// The age in the point's unit.
  int age(int birthDay, int day, int point) {
    return inDays[point] ? day - birthDay : CivilTime.completedYears(birthDay, day);
  }

  boolean isBelow(int age, int point) {
    return age < min[point];
  }

  /// The bound an age breaks.
  long broken(int age, int point) {
    return isBelow(age, point) ? min[point] : max[point];
  }

  String unitZh(int point) {
    return inDays[point] ? "天" : "岁";
  }
}
