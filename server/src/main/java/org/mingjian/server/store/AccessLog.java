package org.mingjian.server.store;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;

/// Who looked at what is personal, and why. Written in the transaction that looks, so that nothing
/// is seen unlogged.
public final class AccessLog {
  private static final String WRITE =
      """
      INSERT INTO access_log (area_path, institution, at, actor, action, subject, reason)
      VALUES (?, ?, CAST(? AS timestamptz), ?, ?, ?, ?)
      """;

  private final Clock clock;

  /// Logs at the time of `clock`.
  public AccessLog(Clock clock) {
    this.clock = clock;
  }

  /// A look at something.
  ///
  /// @param areaPath of what is looked at
  /// @param institution of what is looked at
  /// @param actor who looks
  /// @param action what is done: `show-ask`
  /// @param subject what is looked at, by its id
  /// @param reason in the words of who looks, or the codes the program writes itself
  public record Look(
      String areaPath,
      String institution,
      String actor,
      String action,
      String subject,
      String reason) {
    /// Refuses a look without somebody or without a reason.
    public Look {
      if (actor.isBlank() || reason.isBlank()) {
        throw new IllegalArgumentException("a look needs an actor and a reason: " + subject);
      }
    }
  }

  /// A look that was written down.
  ///
  /// @param id grows with time
  public record Entry(long id, Instant at, Look look) {}

  /// The last looks before the one of id `before`, latest first, `most` at most.
  public List<Entry> before(DSLContext sql, long before, int most) {
    return sql.fetch("SELECT * FROM access_log WHERE id < ? ORDER BY id DESC LIMIT " + most, before)
        .map(row ->
            new Entry(
                row.get("id", Long.class),
                row.get("at", OffsetDateTime.class).toInstant(),
                new Look(
                    row.get("area_path", String.class),
                    row.get("institution", String.class),
                    row.get("actor", String.class),
                    row.get("action", String.class),
                    row.get("subject", String.class),
                    row.get("reason", String.class))));
  }

  /// Writes a look down.
  public void write(DSLContext sql, Look look) {
    sql.execute(
        WRITE,
        look.areaPath,
        look.institution,
        clock.instant().toString(),
        look.actor,
        look.action,
        look.subject,
        look.reason);
  }
}
