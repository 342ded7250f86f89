package org.mingjian.audit.summary;

/// What a run looked at, after refunds. Money in fen.
///
/// @param persons persons
/// @param visits visits
/// @param settlements settlements
/// @param lines charge lines
/// @param netFen money of all lines
/// @param inScopeFen the part of it the fund's catalogue covers
/// @param firstDay day of the first line, empty without lines
/// @param lastDay day of the last line
public record Scope(
    long persons,
    long visits,
    long settlements,
    long lines,
    long netFen,
    long inScopeFen,
    String firstDay,
    String lastDay) {}
