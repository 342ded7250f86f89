package org.mingjian.library.release;

import java.util.List;

/// A point that wants a person: columns nothing could be read for.
///
/// @param id of the point
/// @param table it stands in
/// @param object it is about
/// @param codes of the object
/// @param limitText that would have to be mapped
/// @param columns that are blank
/// @param leftOut whether the point cannot be in a release so; otherwise it is in it and
///   undetermined
public record WorkItem(
    String id,
    String table,
    String object,
    List<String> codes,
    String limitText,
    List<String> columns,
    boolean leftOut) {
  /// Copies in.
  public WorkItem {
    codes = List.copyOf(codes);
    columns = List.copyOf(columns);
  }
}
