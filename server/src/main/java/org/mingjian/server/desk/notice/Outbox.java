package org.mingjian.server.desk.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.mingjian.server.desk.found.DeskError;
import org.mingjian.server.store.AccessLog;
import org.mingjian.server.store.LoggedReason;
import org.mingjian.values.MingjianException;

/// Messages and what became of them, for who sees to it that they go out.
public final class Outbox {
  private static final Set<String> STATES = Set.of("waiting", "delivered", "stuck");

  private static final String PAGE =
      """
      SELECT replace(CAST(message AS text), '-', '') AS id, kind, institution, state, tries, failure, made, due,
        delivered, body FROM outbox
      WHERE state = ? AND (made, message) < (CAST(? AS timestamptz), CAST(? AS uuid))
      ORDER BY made DESC, message DESC LIMIT
      """;

  private static final String AGAIN =
      """
      UPDATE outbox SET state = 'waiting', tries = 0, due = CAST(? AS timestamptz)
      WHERE message = CAST(? AS uuid) AND state <> 'delivered'
      RETURNING area_path, institution
      """;

  private final AccessLog log;
  private final Clock clock;

  /// Looked at at the time of `clock`; what people do to it is written into `log`.
  public Outbox(AccessLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /// A message.
  ///
  /// @param state `waiting`, `delivered`, `stuck`
  /// @param failure of the last try; empty where it went well or none was made
  /// @param due when it is tried next
  public record Listed(
      String id,
      String kind,
      String institution,
      String state,
      int tries,
      String failure,
      Instant made,
      Instant due,
      Optional<Instant> delivered,
      String body) {}

  /// Which of them.
  ///
  /// @param made and
  /// @param id of the one the page comes behind
  public record Cut(String state, Instant made, String id, int size) {
    /// Refuses a state there is none of.
    ///
    /// @throws MingjianException [DeskError#LIST_REFUSED]
    public Cut {
      if (!STATES.contains(state)) {
        throw new MingjianException(
            DeskError.LIST_REFUSED, "state 应为 must be one of waiting, stuck, delivered: " + state);
      }
    }
  }

  /// Some of them, latest first.
  public List<Listed> page(DSLContext sql, Cut cut) {
    return sql.fetch(PAGE + cut.size, cut.state, cut.made.toString(), cut.id).map(Outbox::listed);
  }

  /// Lets one be sent again at once, which is written down in this transaction.
  ///
  /// @param account who lets it
  /// @return whether there is such a message that is not delivered
  public boolean again(DSLContext sql, String id, String account) {
    Result<Record> sent = sql.fetch(AGAIN, clock.instant().toString(), id);
    sent.forEach(row ->
        log.write(
            sql,
            new AccessLog.Look(
                row.get("area_path", String.class),
                row.get("institution", String.class),
                account,
                "send-again",
                "outbox/" + id,
                LoggedReason.ASKED_AGAIN.word())));
    return sent.isNotEmpty();
  }

  private static Listed listed(Record row) {
    return new Listed(
        row.get("id", String.class),
        row.get("kind", String.class),
        row.get("institution", String.class),
        row.get("state", String.class),
        row.get("tries", Integer.class),
        row.get("failure", String.class),
        instant(row, "made"),
        instant(row, "due"),
        Optional.ofNullable(row.get("delivered", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        row.get("body", String.class));
  }

  private static Instant instant(Record row, String column) {
    return row.get(column, OffsetDateTime.class).toInstant();
  }
}
