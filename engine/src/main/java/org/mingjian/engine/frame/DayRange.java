package org.mingjian.engine.frame;

/// The days whose happenings are judged; what lies outside stays visible as history.
///
/// @param fromDay first day, inclusive
/// @param toDay last day, inclusive
public record DayRange(int fromDay, int toDay) {
  /// Every day.
  public static final DayRange ALL = new DayRange(Integer.MIN_VALUE, Integer.MAX_VALUE);

  /// Whether a day lies in it.
  public boolean contains(int day) {
    return fromDay <= day && day <= toDay;
  }
}
