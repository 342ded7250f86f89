package org.mingjian.engine.frame;

/// Whose happenings of which days are judged; all else of the persons is history.
///
/// @param range the days
/// @param areas by place of treatment or of insurance, as each rule says
public record Asked(DayRange range, JudgedAreas areas) {}
