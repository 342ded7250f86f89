package org.mingjian.cases.calendar;

/// How far a year's working days can be relied on; the weaker of two is the later one here.
public enum Standing {
  /// As the State Council's office announced them: holidays and the days worked instead.
  OFFICIAL("已公布"),
  /// The statutory holidays alone: the notice for the year is not in the calendar, so days switched
  /// against weekends will change it.
  PROVISIONAL("暂定"),
  /// No table for the year: weekends alone.
  UNKNOWN("未知");

  private final String zh;

  Standing(String zh) {
    this.zh = zh;
  }

  /// The word people see beside a limit.
  public String zh() {
    return zh;
  }

  /// The weaker of this and `other`.
  public Standing weaker(Standing other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
