package org.mingjian.values;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/// Civil time of Asia/Shanghai as the ints the columns hold. A *second* counts from
/// 2000-01-01T00:00:00 and a *day* from 2000-01-01, both may be negative. Absence is [#ABSENT].
/// Whether a second was given with a time of day is kept beside it by its owner.
public final class CivilTime {
  /// The int that stands for no second or no day.
  public static final int ABSENT = Integer.MIN_VALUE;

  /// Seconds in a day; civil time here knows no daylight saving.
  public static final int DAY_SECONDS = 86_400;

  private static final long BASE_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
  private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private CivilTime() {}

  /// The day of a date.
  public static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay() - BASE_DAY);
  }

  /// The day a second falls on.
  public static int dayOf(int second) {
    return Math.floorDiv(second, DAY_SECONDS);
  }

  /// The first second of a day.
  public static int startOf(int day) {
    return Math.multiplyExact(day, DAY_SECONDS);
  }

  /// The second of a date and time; fractions are cut.
  public static int second(LocalDateTime time) {
    return Math.toIntExact(
        (time.toLocalDate().toEpochDay() - BASE_DAY) * DAY_SECONDS
            + time.toLocalTime().toSecondOfDay());
  }

  /// The date of a day.
  public static LocalDate date(int day) {
    return LocalDate.ofEpochDay(day + BASE_DAY);
  }

  /// The date and time of a second.
  public static LocalDateTime dateTime(int second) {
    return date(dayOf(second)).atStartOfDay().plusSeconds(Math.floorMod(second, DAY_SECONDS));
  }

  /// `yyyy-MM-dd HH:mm:ss`, or `yyyy-MM-dd` where only the date is known.
  public static String text(int second, boolean dateOnly) {
    return dateOnly ? date(dayOf(second)).toString() : TEXT.format(dateTime(second));
  }

  /// Completed years from a birth day to a day; negative before birth. Born on 29 February, one
  /// completes a year on 1 March of a common year.
  public static int completedYears(int birthDay, int day) {
    LocalDate birth = date(birthDay);
    LocalDate then = date(day);
    int years = then.getYear() - birth.getYear();
    boolean before =
        then.getMonthValue() * 32 + then.getDayOfMonth()
            < birth.getMonthValue() * 32 + birth.getDayOfMonth();
    return before ? years - 1 : years;
  }
}
