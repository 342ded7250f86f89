package org.mingjian.knowledge.table;

import java.time.LocalDate;
import java.util.Optional;
import org.mingjian.values.CivilTime;
import org.mingjian.values.WrittenDay;

/// Reads the days of one column. Most rows of a file have the same, so the last one is kept.
final class DayText {
  /// What is wanted, in words.
  static final String WANTED = "日期 yyyy-MM-dd 或空";

  private final int open;
  private String last = "";
  private int day;

  /// A column whose blanks stand for this day.
  DayText(int open) {
    this.open = open;
    this.day = open;
  }

  /// Reads a day; false if it is none, which then counts as blank.
  boolean read(String text) {
    if (text.equals(last)) {
      return true;
    }
    Optional<LocalDate> read = WrittenDay.parse(text);
    boolean good = text.isEmpty() || read.isPresent();
    day = read.map(CivilTime::day).orElse(open);
    last = good ? text : "";
    return good;
  }

  /// The day read last.
  int day() {
    return day;
  }
}
