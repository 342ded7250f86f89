package org.mingjian.engine.frame;

/// Whose happenings of which days are judged; all else of the persons is history.
///
/// @param range the days
/// @param areas by place of treatment or of insurance, as each rule says
/// @param visits those that may be blamed
public record Asked(DayRange range, JudgedAreas areas, AskedVisits visits) {
  /// Whatever visits there are.
  public Asked(DayRange range, JudgedAreas areas) {
    this(range, areas, AskedVisits.ALL);
  }
}
