package org.mingjian.wire.message;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.mingjian.claims.extract.TimeText;
import org.mingjian.values.CivilTime;

/// A time as a client wrote it.
///
/// @param second as [CivilTime] counts; [CivilTime#ABSENT] for an end that has not come (year 9999)
/// @param dateOnly whether no time of day was given
public record Moment(int second, boolean dateOnly) {
  /// No time.
  public static final Moment ABSENT = new Moment(CivilTime.ABSENT, false);

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final int EPOCH_DIGITS = 13;

  /// Whether there is a time.
  public boolean isPresent() {
    return second != CivilTime.ABSENT;
  }

  /// The day as [CivilTime] counts; only of a time that is present.
  public int day() {
    return CivilTime.dayOf(second);
  }

  /// `yyyy-MM-dd HH:mm:ss` or `yyyy-MM-dd`; empty for no time.
  public String text() {
    return isPresent() ? CivilTime.text(second, dateOnly) : "";
  }

  /// Reads a time; empty if the text is none, [#ABSENT] if it stands for "not yet".
  static Optional<Moment> read(String text) {
    if (isEpoch(text)) {
      return ofInstant(Instant.ofEpochMilli(Long.parseLong(text)));
    }
    TimeText time = new TimeText();
    if (!time.read(text)) {
      return readZoned(text);
    }
    if (time.isOpenEnd()) {
      return Optional.of(ABSENT);
    }
    return time.isSecond()
        ? Optional.of(new Moment(time.second(), time.isDateOnly()))
        : Optional.empty();
  }

  private static boolean isEpoch(String text) {
    return text.length() == EPOCH_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static Optional<Moment> readZoned(String text) {
    try {
      return ofInstant(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<Moment> ofInstant(Instant instant) {
    return Optional.of(
        new Moment(CivilTime.second(instant.atZone(CHINA).toLocalDateTime()), false));
  }
}
