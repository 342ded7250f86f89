package org.mingjian.claims.draft;

import java.util.OptionalLong;
import org.mingjian.claims.extract.TimeText;
import org.mingjian.values.CivilTime;
import org.mingjian.values.Decimals;

/// Reads the texts that drafts are written in; a bad one is an [IllegalArgumentException].
final class DraftText {
  private DraftText() {}

  /// A time in seconds with whether it lacks a time of day.
  record Moment(int second, boolean dateOnly) {
    /// No time.
    static final Moment ABSENT = new Moment(CivilTime.ABSENT, false);

    boolean isPresent() {
      return second != CivilTime.ABSENT;
    }
  }

  static Moment moment(String text) {
    if (text.isEmpty()) {
      return Moment.ABSENT;
    }
    TimeText time = read(text);
    if (!time.isSecond()) {
      throw new IllegalArgumentException("time out of range: " + text);
    }
    return new Moment(time.second(), time.isDateOnly());
  }

  static int day(String text) {
    return text.isEmpty() ? CivilTime.ABSENT : read(text).day();
  }

  static long scaled(String text, int scale) {
    OptionalLong value = Decimals.parse(text, scale);
    return value.orElseThrow(
        () -> new IllegalArgumentException("not a number of " + scale + " decimals: " + text));
  }

  private static TimeText read(String text) {
    TimeText time = new TimeText();
    if (!time.read(text)) {
      throw new IllegalArgumentException("not a time: " + text);
    }
    return time;
  }
}
