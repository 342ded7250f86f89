package org.mingjian.server.desk.found;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The rows of a page, where one more was read than it has: so it is known whether others follow.
///
/// @param rows as many as a page has, or fewer
/// @param more whether others follow
public record Slice<R>(List<R> rows, boolean more) {
  /// Copies in.
  public Slice {
    rows = List.copyOf(rows);
  }

  /// The first of what was read.
  ///
  /// @param size how many rows at most
  public static <R> Slice<R> of(List<R> read, int size) {
    return new Slice<>(read.subList(0, Math.min(size, read.size())), read.size() > size);
  }

  /// Where the next page begins, by its last row; nothing after the last page.
  public <N> Optional<N> next(Function<R, N> mark) {
    return more ? Optional.of(mark.apply(rows.getLast())) : Optional.empty();
  }
}
