package org.mingjian.server.store;

import java.time.Clock;
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
  /// @param reason in the words of who looks
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
