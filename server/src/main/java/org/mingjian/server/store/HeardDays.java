package org.mingjian.server.store;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mingjian.values.CivilTime;
import org.mingjian.wire.history.History;

/// The days on which an institution told of persons, as stretches without a longer silence in them.
/// Days are counted as [CivilTime] does. Immutable.
///
/// @param stretches last day by first day
public record HeardDays(NavigableMap<Integer, Integer> stretches) {
  /// None.
  public static final HeardDays NONE = new HeardDays(new TreeMap<>());

  private static final int NEVER = History.unknown().coveredFromDay();

  /// Copies in.
  public HeardDays {
    stretches = Collections.unmodifiableNavigableMap(new TreeMap<>(stretches));
  }

  /// One stretch more.
  public HeardDays and(int first, int last) {
    NavigableMap<Integer, Integer> more = new TreeMap<>(stretches);
    more.put(first, last);
    return new HeardDays(more);
  }

  /// One day more, which lengthens whatever stretch is not further from it than `silence` days.
  public HeardDays with(int day, int silence) {
    NavigableMap<Integer, Integer> apart = new TreeMap<>(stretches);
    int first = day;
    int last = day;
    for (Map.Entry<Integer, Integer> stretch : stretches.entrySet()) {
      if (stretch.getKey() - silence <= day && day <= stretch.getValue() + silence) {
        apart.remove(stretch.getKey());
        first = Math.min(first, stretch.getKey());
        last = Math.max(last, stretch.getValue());
      }
    }
    return new HeardDays(apart).and(first, last);
  }

  /// Whether a day lies in a stretch.
  public boolean has(int day) {
    return Optional.ofNullable(stretches.floorEntry(day))
        .filter(stretch -> day <= stretch.getValue())
        .isPresent();
  }

  /// The last day of all; a day that never was where there is none.
  public int last() {
    return stretches.values().stream().mapToInt(Integer::intValue).max().orElse(Integer.MIN_VALUE);
  }

  /// Whether nothing was heard for longer than `silence` days.
  public boolean isSilent(int today, int silence) {
    return (long) today - last() > silence;
  }

  /// The first day of which all is known up to today: the day after the first of the stretch that
  /// lasts, and from there as far back as settled months and earlier stretches reach without a gap.
  /// A day that never comes while there is silence: what was not told may have happened.
  public int coveredFrom(int today, int silence, Set<YearMonth> settled) {
    if (isSilent(today, silence)) {
      return NEVER;
    }
    int day = stretches.lastKey() + 1;
    int reached = before(day, settled);
    while (reached < day) {
      day = reached;
      reached = before(day, settled);
    }
    return day;
  }

  /// As far as what ends right before `day` reaches, else `day`.
  private int before(int day, Set<YearMonth> settled) {
    YearMonth month = YearMonth.from(CivilTime.date(day - 1));
    if (settled.contains(month)) {
      return CivilTime.day(month.atDay(1));
    }
    return Optional.ofNullable(stretches.lowerEntry(day - 1))
        .filter(earlier -> earlier.getValue() >= day - 1)
        .map(earlier -> earlier.getKey() + 1)
        .orElse(day);
  }
}
