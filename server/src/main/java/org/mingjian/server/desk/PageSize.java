package org.mingjian.server.desk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/// How many rows a page has at most.
record PageSize(int rows) {
  private static final int MOST = 200;
  private static final int USUAL = 50;

  /// What was asked for, within what is given; fifty where nothing was.
  static PageSize asked(OptionalLong size) {
    return new PageSize(Math.clamp(size.orElse(USUAL), 1, MOST));
  }

  /// What was asked for, within what is given.
  static PageSize asked(int size) {
    return new PageSize(Math.clamp(size, 1, MOST));
  }

  /// Where the next page begins; empty where this one is not full.
  <R, N> Optional<N> next(List<R> page, Function<R, N> mark) {
    return page.size() < rows ? Optional.empty() : Optional.of(mark.apply(page.getLast()));
  }
}
