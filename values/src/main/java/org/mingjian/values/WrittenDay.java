package org.mingjian.values;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days as people and spreadsheets write them: `2025-05-23`, `2025-5-23`, `2025/5/23`, `2025.5.23`,
/// `2025年5月23日`, with a midnight after them or not. Year first, so there is one reading only.
public final class WrittenDay {
  /// What is wanted, in words.
  public static final String WANTED = "日期 yyyy-MM-dd";

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "([0-9]{4})(?:([-/.])([0-9]{1,2})\\2([0-9]{1,2})|年([0-9]{1,2})月([0-9]{1,2})日)"
              + "(?:[ T]0{1,2}:00(?::00)?)?");

  private WrittenDay() {}

  /// The day, empty if the text names none of the calendar.
  public static Optional<LocalDate> parse(String text) {
    Matcher parts = YEAR_FIRST.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    boolean chinese = parts.group(2) == null;
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(parts.group(1)),
              Integer.parseInt(parts.group(chinese ? 5 : 3)),
              Integer.parseInt(parts.group(chinese ? 6 : 4))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
