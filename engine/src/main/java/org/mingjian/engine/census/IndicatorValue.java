package org.mingjian.engine.census;

/// One figure of an indicator.
///
/// @param window the period: `2025-03`, `2025-Q1` or `2025`
/// @param scope whose figure it is
/// @param place institution, department and doctor, as far as the scope names them
/// @param level of the institution: 3, 2, 1, 0 unknown
/// @param kind of the institution (`medins_type`), empty where unknown
/// @param cases visits counted
/// @param numerator fen, or cases
/// @param denominator fen, or cases
/// @param unit of numerator and denominator
/// @param hundredths the value in hundredths of a percent
/// @param outcome what became of it: `HIT`, `CLEAR`, a reason, or empty for departments and doctors
/// @param limit the bound in hundredths of a percent, -1 where there is none
/// @param peers institutions compared
public record IndicatorValue(
    String window,
    Scope scope,
    Where place,
    int level,
    String kind,
    long cases,
    long numerator,
    long denominator,
    Unit unit,
    long hundredths,
    String outcome,
    long limit,
    int peers) {

  /// Whose figure.
  public enum Scope {
    /// A whole institution.
    INSTITUTION,
    /// A department of it.
    DEPARTMENT,
    /// A doctor of it.
    DOCTOR
  }

  /// What is counted.
  public enum Unit {
    /// Money in fen.
    FEN,
    /// Visits.
    CASES
  }

  /// The institution, and the department or doctor where the scope is theirs.
  public record Where(String institution, String institutionName, String code, String name) {}
}
