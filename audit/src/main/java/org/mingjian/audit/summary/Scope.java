package org.mingjian.audit.summary;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

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
/// @param institutions the settlements of each institution it had a visit of, by its code
public record Scope(
    long persons,
    long visits,
    long settlements,
    long lines,
    long netFen,
    long inScopeFen,
    String firstDay,
    String lastDay,
    SortedMap<String, Long> institutions) {
  /// Copies in.
  public Scope {
    institutions = Collections.unmodifiableSortedMap(new TreeMap<>(institutions));
  }
}
