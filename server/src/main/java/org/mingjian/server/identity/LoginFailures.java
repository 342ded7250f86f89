package org.mingjian.server.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jooq.DSLContext;

/// Wrong passwords by the name that was typed. An attempt is counted before it is looked at, so
/// that many at once are not one.
///
/// @param after wrong passwords after which a name is locked
/// @param first how long at first
record LoginFailures(int after, Duration first) {
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration FORGOTTEN = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 20;

  private static final String COUNT =
      """
      INSERT INTO login_failure AS f (account, area_path, institution, failures, last, locked_until)
      VALUES (?, ?, '', 1, CAST(? AS timestamptz), CAST(? AS timestamptz))
      ON CONFLICT (account) DO UPDATE
      SET failures = CASE WHEN f.last < CAST(? AS timestamptz) THEN 1 ELSE f.failures + 1 END,
          last = excluded.last
      WHERE f.locked_until <= excluded.last
      RETURNING failures
      """;

  /// Counts an attempt.
  ///
  /// @return until when the name is locked, and nothing was counted; empty where it is not
  Optional<Instant> begin(DSLContext sql, String account, Instant now) {
    Instant forgotten = now.minus(FORGOTTEN);
    Optional<Integer> failures =
        sql
            .fetch(COUNT, account, Organisation.NATION, now, now, forgotten)
            .getValues(0, Integer.class)
            .stream()
            .findFirst();
    if (failures.isEmpty()) {
      return Optional.of(lockedUntil(sql, account));
    }
    if (failures.get() >= after) {
      lock(sql, account, now.plus(period(failures.get())));
    }
    sql.execute("DELETE FROM login_failure WHERE last < CAST(? AS timestamptz)", forgotten);
    return Optional.empty();
  }

  private static Instant lockedUntil(DSLContext sql, String account) {
    return sql.fetchSingle("SELECT locked_until FROM login_failure WHERE account = ?", account)
        .get(0, OffsetDateTime.class)
        .toInstant();
  }

  private static void lock(DSLContext sql, String account, Instant until) {
    sql.execute(
        "UPDATE login_failure SET locked_until = CAST(? AS timestamptz) WHERE account = ?",
        until,
        account);
  }

  private Duration period(int failures) {
    long times = 1L << Math.min(failures - after, MOST_DOUBLINGS);
    Duration grown = first.multipliedBy(times);
    return grown.compareTo(LONGEST) > 0 ? LONGEST : grown;
  }

  /// The password was right, or somebody unlocked the name.
  static void forget(DSLContext sql, String account) {
    sql.execute("DELETE FROM login_failure WHERE account = ?", account);
  }
}
