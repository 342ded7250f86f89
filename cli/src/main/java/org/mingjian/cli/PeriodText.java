package org.mingjian.cli;

import org.mingjian.values.CivilTime;
import org.mingjian.values.EffectivePeriod;

/// Periods as people read them.
final class PeriodText {
  private PeriodText() {}

  /// `2026-01-01…2026-06-30`; an open end is `–`.
  static String of(EffectivePeriod period) {
    return day(period.fromDay()) + "…" + day(period.toDay());
  }

  private static String day(int day) {
    boolean open = day == EffectivePeriod.ALWAYS.fromDay() || day == EffectivePeriod.ALWAYS.toDay();
    return open ? "–" : CivilTime.date(day).toString();
  }
}
