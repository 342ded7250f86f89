package org.mingjian.server.api;

import java.util.List;
import java.util.OptionalLong;
import org.mingjian.values.MingjianException;

/// How many rows a page has at most.
public record PageSize(int rows) {
  private static final int MOST = 200;
  private static final int USUAL = 50;

  /// What was asked for; fifty where nothing was.
  ///
  /// @throws MingjianException where it is not 1 to 200
  public static PageSize asked(OptionalLong size) {
    long rows = size.orElse(USUAL);
    if (rows < 1 || rows > MOST) {
      throw Questions.wrong("size", Long.toString(rows), List.of("1-" + MOST));
    }
    return new PageSize((int) rows);
  }

  /// What was asked for.
  ///
  /// @throws MingjianException where it is not 1 to 200
  public static PageSize asked(int size) {
    return asked(OptionalLong.of(size));
  }
}
