package org.mingjian.cases.procedure;

/// Whether the institution could speak about what it is accused of.
public enum Hearing {
  /// Nothing is held against it yet.
  NOT_DUE,
  /// Accused, not heard.
  OWED,
  /// It may answer now.
  OPEN,
  /// It answered, or let the time pass.
  HEARD
}
