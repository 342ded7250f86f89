package org.mingjian.engine.expression.column;

/// A count or sum over rows around each row. Immutable, shared by threads.
public interface Window {
  /// Digits after the point of its figures.
  int scale();

  /// Whether figures are by visit; else by the number of the row.
  boolean isByVisit();

  /// The figures for all rows of the run.
  Figures figures(Run run);
}
