package org.mingjian.cases.calendar;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// The days of one year that are not what their day of the week says.
///
/// @param year the year
/// @param standing how far it can be relied on
/// @param basis the notice or regulation it is taken from
/// @param off days off and the holiday they belong to
/// @param worked Saturdays and Sundays worked instead, and the holiday they belong to
public record YearTable(
    int year,
    Standing standing,
    String basis,
    SortedMap<LocalDate, String> off,
    SortedMap<LocalDate, String> worked) {
  /// Copies in; refuses a day of another year and a day both off and worked.
  public YearTable {
    off = Collections.unmodifiableSortedMap(new TreeMap<>(off));
    worked = Collections.unmodifiableSortedMap(new TreeMap<>(worked));
    off.keySet().forEach(day -> refuseOutside(year, day));
    worked.keySet().forEach(day -> refuseOutside(year, day));
    if (!Collections.disjoint(off.keySet(), worked.keySet())) {
      throw new IllegalArgumentException("days both off and worked in " + year);
    }
  }

  private static void refuseOutside(int year, LocalDate day) {
    if (day.getYear() != year) {
      throw new IllegalArgumentException(day + " does not lie in " + year);
    }
  }
}
