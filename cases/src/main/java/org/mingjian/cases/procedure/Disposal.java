package org.mingjian.cases.procedure;

/// Where an outcome of handling puts confirmed money.
public enum Disposal {
  /// Not paid.
  REFUSED,
  /// Paid already: the institution owes it.
  TO_RECOVER,
  /// All that was owed is back in the fund.
  RECOVERED,
  /// Left to agreement handling or enforcement.
  REFERRED
}
