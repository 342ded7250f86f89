package org.mingjian.server.library;

import org.mingjian.values.CivilTime;
import org.mingjian.values.EffectivePeriod;

/// Days as texts, empty where open.
record Days(String from, String to) {
  static Days of(EffectivePeriod period) {
    return of(period.fromDay(), period.toDay());
  }

  static Days of(int from, int to) {
    return new Days(
        from == EffectivePeriod.ALWAYS.fromDay() ? "" : CivilTime.date(from).toString(),
        to == EffectivePeriod.ALWAYS.toDay() ? "" : CivilTime.date(to).toString());
  }
}
