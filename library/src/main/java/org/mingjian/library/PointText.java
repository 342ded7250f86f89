package org.mingjian.library;

import java.util.List;

/// A point as its publisher words it.
///
/// @param object as the source names it
/// @param codes national codes, normalised, in text order, each once
/// @param values as written, one a value column of the table, blank where not known
/// @param origin what it rests on
public record PointText(String object, List<String> codes, List<String> values, Origin origin) {
  /// Copies in.
  public PointText {
    codes = List.copyOf(codes);
    values = List.copyOf(values);
  }

  /// What a point rests on.
  ///
  /// @param basis the document, as named in the source
  /// @param limitText the words of the document that limit the object, empty where there are none
  /// @param source where the point was found; two points that differ in it alone are the same
  public record Origin(String basis, String limitText, String source) {}

  /// The same point with other values.
  public PointText withValues(List<String> other) {
    return new PointText(object, codes, other, origin);
  }
}
