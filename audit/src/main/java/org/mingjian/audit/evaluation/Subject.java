package org.mingjian.audit.evaluation;

/// What a rule is about once: a line, a visit, or a person's window that begins on a day.
///
/// @param rule code of the rule
/// @param person person number
/// @param visit visit id, empty for a window
/// @param line line id, empty for a visit or window
/// @param day first day of a window, else empty
record Subject(String rule, String person, String visit, String line, String day) {
  private static final int DAY_LENGTH = 10;

  /// Reads the ids as findings and truth both have them.
  static Subject of(String rule, String person, String visit, String line, String occurredAt) {
    boolean window = visit.isEmpty() && line.isEmpty();
    return new Subject(rule, person, visit, line, window ? day(occurredAt) : "");
  }

  private static String day(String time) {
    return time.length() > DAY_LENGTH ? time.substring(0, DAY_LENGTH) : time;
  }

  /// Person numbers stay out of logs.
  @Override
  public String toString() {
    return rule + " visit=" + visit + " line=" + line + " day=" + day;
  }
}
