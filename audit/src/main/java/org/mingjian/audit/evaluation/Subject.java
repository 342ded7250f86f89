package org.mingjian.audit.evaluation;

/// What a rule is about once: a line, a visit, or a person's window that begins on a day.
///
/// @param rule code of the rule
/// @param person person number
/// @param visit visit id, empty for a window
/// @param line line id, empty for a visit or window
/// @param institution of a window that counts at one institution, else empty
/// @param day first day of a window, else empty
record Subject(
    String rule, String person, String visit, String line, String institution, String day) {
  private static final int DAY_LENGTH = 10;
  private static final int MONTH_LENGTH = 7;
  private static final int YEAR_LENGTH = 4;

  /// A person's window, told by its start.
  static Subject window(String rule, String person, String institution, String start) {
    return new Subject(rule, person, "", "", institution, day(start));
  }

  /// The first day of a day, time, month `2025-03`, quarter `2025-Q2` or year `2025`.
  private static String day(String start) {
    return switch (start.length()) {
      case YEAR_LENGTH -> start + "-01-01";
      case MONTH_LENGTH -> start.charAt(5) == 'Q' ? quarter(start) : start + "-01";
      default -> start.length() > DAY_LENGTH ? start.substring(0, DAY_LENGTH) : start;
    };
  }

  private static String quarter(String start) {
    int month = (start.charAt(6) - '1') * 3 + 1;
    return start.substring(0, YEAR_LENGTH) + (month < 10 ? "-0" : "-") + month + "-01";
  }

  /// Person numbers stay out of logs.
  @Override
  public String toString() {
    return rule + " visit=" + visit + " line=" + line + " window=" + day;
  }
}
