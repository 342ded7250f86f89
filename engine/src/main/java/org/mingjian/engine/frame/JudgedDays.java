package org.mingjian.engine.frame;

import java.util.List;
import org.mingjian.values.EffectivePeriod;

/// The days of a [DayRange] on which a rule stands as it was compiled; only what happened on them
/// is told.
final class JudgedDays {
  private final DayRange range;
  private final List<EffectivePeriod> periods;
  private final boolean everyDay;
  private final boolean empty;

  JudgedDays(DayRange range, List<EffectivePeriod> periods) {
    this.range = range;
    this.periods = List.copyOf(periods);
    this.everyDay = range.equals(DayRange.ALL) && periods.contains(EffectivePeriod.ALWAYS);
    this.empty =
        periods.stream()
            .allMatch(
                period -> period.toDay() < range.fromDay() || range.toDay() < period.fromDay());
  }

  /// Whether no day is left out.
  boolean everyDay() {
    return everyDay;
  }

  boolean contains(int day) {
    if (!range.contains(day)) {
      return false;
    }
    for (EffectivePeriod period : periods) {
      if (period.contains(day)) {
        return true;
      }
    }
    return false;
  }

  /// Whether there is no such day.
  boolean isEmpty() {
    return empty;
  }
}
