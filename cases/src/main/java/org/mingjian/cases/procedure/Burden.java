package org.mingjian.cases.procedure;

/// What lies on the institution, from nothing to what cannot be appealed any more.
public enum Burden {
  /// Nothing.
  NONE,
  /// Accused; nothing is taken.
  PROPOSED,
  /// Not paid, and open to appeal.
  REFUSED,
  /// Decided for good within this procedure.
  FINAL
}
