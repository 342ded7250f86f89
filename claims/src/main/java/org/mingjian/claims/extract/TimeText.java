package org.mingjian.claims.extract;

import java.nio.charset.StandardCharsets;
import org.mingjian.values.CivilTime;

/// Reads the forms in which times and dates come: `yyyy-MM-dd HH:mm:ss[.f]` (also with `T`, and
/// without seconds), `yyyy-MM-dd`, `yyyyMMddHHmmss`, `yyyyMMdd`, `yyyy/M/d[ H:mm[:ss]]`. Civil time
/// of Asia/Shanghai; fractions are cut. One instance reads text after text; used by one thread.
/// Source: claims-extract §2.
public final class TimeText {
  /// Years whose every second fits the ints of [CivilTime].
  private static final int FIRST_YEAR = 1932;

  private static final int LAST_YEAR = 2067;
  private static final int OLDEST_YEAR = 1850;
  private static final int OPEN_YEAR = 9999;
  private static final int FULL_LENGTH = "yyyy-MM-dd HH:mm:ss".length();
  private static final int DATE_LENGTH = "yyyy-MM-dd".length();
  private static final int[] MONTH_DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  /// Days from 0000-03-01 to 2000-01-01.
  private static final int BASE_DAY = 730_425;

  private byte[] text = new byte[0];
  private int at;
  private int end;
  private int year;
  private int month;
  private int dayOfMonth;
  private int secondOfDay;
  private boolean timeGiven;

  /// Reads a text; see [#read(byte[], int, int)].
  public boolean read(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    return read(bytes, 0, bytes.length);
  }

  /// Reads the ASCII text in `bytes` from `from` to `to`. False if it has none of the forms, or
  /// names a day or time of day that does not exist; the other methods then mean nothing.
  public boolean read(byte[] bytes, int from, int to) {
    int length = to - from;
    if ((length == FULL_LENGTH || length == DATE_LENGTH) && readUsual(bytes, from, length)) {
      return isDay();
    }
    text = bytes;
    at = from;
    end = to;
    secondOfDay = 0;
    timeGiven = false;
    year = digits(4, 4);
    if (year < 0) {
      return false;
    }
    boolean compact = at < end && isDigit(text[at]);
    return (compact ? readCompact() : readSeparated()) && at == end && isDay();
  }

  /// The day of [CivilTime] that was read.
  public int day() {
    int shifted = month > 2 ? year : year - 1;
    int monthFromMarch = (month + 9) % 12;
    return 365 * shifted
        + shifted / 4
        - shifted / 100
        + shifted / 400
        + (153 * monthFromMarch + 2) / 5
        + dayOfMonth
        - 1
        - BASE_DAY;
  }

  /// The second of [CivilTime] that was read; only if [#isSecond].
  public int second() {
    return day() * CivilTime.DAY_SECONDS + secondOfDay;
  }

  /// Whether the time fits the ints of [CivilTime]: its year lies in 1932 to 2067.
  public boolean isSecond() {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /// Whether no time of day was given.
  public boolean isDateOnly() {
    return !timeGiven;
  }

  /// Whether the year is 9999, which stands for "not yet".
  public boolean isOpenEnd() {
    return year == OPEN_YEAR;
  }

  /// The usual forms, `yyyy-MM-dd HH:mm:ss` and `yyyy-MM-dd`, without detours; false leaves the
  /// text to the general way.
  private boolean readUsual(byte[] b, int from, int length) {
    year = 100 * twoDigits(b, from) + twoDigits(b, from + 2);
    month = twoDigits(b, from + 5);
    dayOfMonth = twoDigits(b, from + 8);
    timeGiven = length == FULL_LENGTH;
    secondOfDay = 0;
    boolean date = (year | month | dayOfMonth) >= 0 && b[from + 4] == '-' && b[from + 7] == '-';
    if (!date || !timeGiven) {
      return date;
    }
    int hour = twoDigits(b, from + 11);
    int minute = twoDigits(b, from + 14);
    int second = twoDigits(b, from + 17);
    boolean clock = b[from + 10] == ' ' && b[from + 13] == ':' && b[from + 16] == ':';
    return clock && (hour | minute | second) >= 0 && readTime(hour, minute, second);
  }

  /// Two digits, or a number far below 0.
  private static int twoDigits(byte[] b, int at) {
    int tens = b[at] - '0';
    int ones = b[at + 1] - '0';
    boolean digits = (tens | ones | 9 - tens | 9 - ones) >= 0;
    return digits ? 10 * tens + ones : Short.MIN_VALUE;
  }

  private boolean readCompact() {
    month = digits(2, 2);
    dayOfMonth = digits(2, 2);
    return at == end || readTime(digits(2, 2), digits(2, 2), digits(2, 2));
  }

  private boolean readSeparated() {
    if (at >= end || (text[at] != '-' && text[at] != '/')) {
      return false;
    }
    byte separator = text[at++];
    month = digits(1, 2);
    if (at >= end || text[at++] != separator) {
      return false;
    }
    dayOfMonth = digits(1, 2);
    if (at == end) {
      return true;
    }
    byte between = text[at++];
    return (between == ' ' || between == 'T') && readClock();
  }

  private boolean readClock() {
    int hour = digits(1, 2);
    if (at >= end || text[at++] != ':') {
      return false;
    }
    int minute = digits(2, 2);
    int second = 0;
    if (at < end && text[at] == ':') {
      at++;
      second = digits(2, 2);
      skipFraction();
    }
    return readTime(hour, minute, second);
  }

  private void skipFraction() {
    if (at + 1 < end && text[at] == '.') {
      at++;
      while (at < end && isDigit(text[at])) {
        at++;
      }
    }
  }

  private boolean readTime(int hour, int minute, int second) {
    timeGiven = true;
    secondOfDay = hour * 3600 + minute * 60 + second;
    return isIn(hour, 0, 23) && isIn(minute, 0, 59) && isIn(second, 0, 59);
  }

  private boolean isDay() {
    if (!isIn(year, OLDEST_YEAR, OPEN_YEAR) || !isIn(month, 1, 12)) {
      return false;
    }
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    int last = month == 2 && leap ? 29 : MONTH_DAYS[month - 1];
    return isIn(dayOfMonth, 1, last);
  }

  /// Reads `min` to `max` digits; -1 if there are fewer.
  private int digits(int min, int max) {
    int value = 0;
    int count = 0;
    while (count < max && at < end && isDigit(text[at])) {
      value = value * 10 + (text[at++] - '0');
      count++;
    }
    return count < min ? -1 : value;
  }

  private static boolean isDigit(byte c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isIn(int value, int min, int max) {
    return value >= min && value <= max;
  }
}
