package org.mingjian.library.limits;

/// A value that people give a limit text.
///
/// @param table knowledge table it is for
/// @param text the limit text, as written
/// @param column value column it fills
/// @param value as it stands in a table file; blank takes an earlier mapping back
/// @param basis what the value rests on
/// @param note for people
public record LimitMapping(
    String table, String text, String column, String value, String basis, String note) {

  /// What it maps.
  Key key() {
    return new Key(table, LimitText.of(text), column);
  }

  /// Where a mapping applies.
  record Key(String table, LimitText text, String column) {}
}
