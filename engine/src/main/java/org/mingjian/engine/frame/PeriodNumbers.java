package org.mingjian.engine.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.values.EffectivePeriod;

/// Numbers the different periods of points as they come, from 0.
final class PeriodNumbers {
  private final Map<Long, Integer> numbers = new HashMap<>();
  private final List<EffectivePeriod> periods = new ArrayList<>();
  // Most points have the period of the one before.
  private int lastFrom;
  private int lastTo;
  private int last = -1;

  int number(int fromDay, int toDay) {
    if (last < 0 || fromDay != lastFrom || toDay != lastTo) {
      last = numbers.computeIfAbsent(key(fromDay, toDay), key -> add(fromDay, toDay));
      lastFrom = fromDay;
      lastTo = toDay;
    }
    return last;
  }

  int[] fromDays() {
    return periods.stream().mapToInt(EffectivePeriod::fromDay).toArray();
  }

  int[] toDays() {
    return periods.stream().mapToInt(EffectivePeriod::toDay).toArray();
  }

  private int add(int fromDay, int toDay) {
    periods.add(new EffectivePeriod(fromDay, toDay));
    return periods.size() - 1;
  }

  private static long key(int fromDay, int toDay) {
    return (long) fromDay << Integer.SIZE | Integer.toUnsignedLong(toDay);
  }
}
