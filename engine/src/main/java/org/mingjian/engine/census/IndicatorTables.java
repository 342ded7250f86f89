package org.mingjian.engine.census;

/// The sums of institutions, departments and doctors, and where in a row those of one indicator
/// stand. Of an institution the first two sums are the highest level and the largest area id its
/// visits state.
///
/// @param denominator which sum, likewise `numerator`, and `unknown` or [#NONE]
record IndicatorTables(
    UnitSums institutions,
    UnitSums departments,
    UnitSums doctors,
    int denominator,
    int numerator,
    int unknown) {
  static final int LEVEL = 0;
  static final int AREA = 1;
  static final int RAISED = 2;
  static final int NONE = -1;

  UnitSums of(IndicatorValue.Scope scope) {
    return switch (scope) {
      case INSTITUTION -> institutions;
      case DEPARTMENT -> departments;
      case DOCTOR -> doctors;
    };
  }

  /// What of an institution's denominator is unknown.
  long unknownOf(int row) {
    return unknown == NONE ? 0 : institutions.sum(row, unknown);
  }
}
