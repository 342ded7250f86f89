package org.mingjian.engine.frame;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Numbers the different periods of points as they come, from 0.
final class PeriodNumbers {
  private static final int SEEN = 256;

  private final Map<Long, Integer> numbers = new HashMap<>();
  private final int[] seen = new int[SEEN];
  private int[] fromDays = new int[16];
  private int[] toDays = new int[16];
  private int count;

  int number(int fromDay, int toDay) {
    // A library has few different periods, which this finds without making an object of them.
    int place = ((fromDay * 31 + toDay) * 0x9E3779B9) >>> (Integer.SIZE - Byte.SIZE);
    int number = seen[place];
    if (number >= count || fromDays[number] != fromDay || toDays[number] != toDay) {
      number = numbers.computeIfAbsent(key(fromDay, toDay), key -> add(fromDay, toDay));
      seen[place] = number;
    }
    return number;
  }

  int[] fromDays() {
    return Arrays.copyOf(fromDays, count);
  }

  int[] toDays() {
    return Arrays.copyOf(toDays, count);
  }

  private int add(int fromDay, int toDay) {
    if (count == fromDays.length) {
      fromDays = Arrays.copyOf(fromDays, count * 2);
      toDays = Arrays.copyOf(toDays, count * 2);
    }
    fromDays[count] = fromDay;
    toDays[count] = toDay;
    return count++;
  }

  private static long key(int fromDay, int toDay) {
    return (long) fromDay << Integer.SIZE | Integer.toUnsignedLong(toDay);
  }
}
