package org.mingjian.server.database;

import java.time.Duration;

/// How long a piece of work may take in the database.
///
/// @param statement after which PostgreSQL gives a statement up; zero for never
/// @param whole after which the connection is cut, so that nothing of the work is done later
public record Patience(Duration statement, Duration whole) {
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);
  private static final Duration GRACE = Duration.ofMillis(250);

  /// For work nobody waits for.
  public static final Patience LONG = new Patience(HALF_HOUR, HALF_HOUR.multipliedBy(2));

  /// For a page somebody looks at.
  public static final Patience PAGE = of(Duration.ofSeconds(10));

  /// For work that somebody waits for.
  public static Patience of(Duration most) {
    return new Patience(most, most.plus(GRACE));
  }
}
