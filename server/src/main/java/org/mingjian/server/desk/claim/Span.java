package org.mingjian.server.desk.claim;

import java.time.LocalDate;

/// Days from one to another, both in it.
record Span(LocalDate from, LocalDate to) {
  private static final int MONTHS_BEFORE = 12;
  private static final int MONTHS_AFTER = 1;

  /// The year that leads to a finding, and a little after.
  static Span of(LocalDate found) {
    return new Span(found.minusMonths(MONTHS_BEFORE), found.plusMonths(MONTHS_AFTER));
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
