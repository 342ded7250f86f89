package org.mingjian.testing.hostile;

import java.time.LocalDate;

/// A person as visits repeat it.
///
/// @param id `psn_no`
/// @param sex `gend`
/// @param birth birth date
record HostilePerson(String id, String sex, LocalDate birth) {
  /// Births lie so that ages cross the usual limits while the claims run (from 2025-01-02).
  static HostilePerson of(Dice dice, int number) {
    LocalDate birth =
        switch (dice.between(0, 5)) {
          case 0 -> LocalDate.of(2024, 12, 1).plusDays(dice.between(0, 25));
          case 1 -> LocalDate.of(2010, 1, 25).plusDays(dice.between(0, 10));
          case 2 -> LocalDate.of(1960, 2, 1).plusDays(dice.between(0, 5));
          case 3 -> LocalDate.of(1960, 2, 29);
          case 4 -> LocalDate.of(2009, 3, 1);
          default -> LocalDate.of(1980, 5, 5);
        };
    return new HostilePerson("P%03d".formatted(number), dice.of("1", "2"), birth);
  }

  /// Comes again and again within a few days.
  boolean isFrequent() {
    return id.endsWith("1");
  }
}
