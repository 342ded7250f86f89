package org.mingjian.server.desk.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Record;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;

/// Takes messages from the outbox to the gateway. One is marked before it is sent and again when it
/// was taken; whatever ends the process between, it is sent once more, under the same id.
public final class Courier {
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int LONGEST_FAILURE = 300;

  private static final String CLAIM =
      """
      UPDATE outbox SET tries = tries + 1, due = CAST(? AS timestamptz)
      WHERE message = (SELECT message FROM outbox
        WHERE state = 'waiting' AND due <= CAST(? AS timestamptz)
        ORDER BY due, message LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING replace(CAST(message AS text), '-', '') AS id, body, tries
      """;

  private static final String TAKEN =
      """
      UPDATE outbox SET state = 'delivered', delivered = CAST(? AS timestamptz), failure = ''
      WHERE message = CAST(? AS uuid)
      """;

  private static final String FAILED =
      """
      UPDATE outbox SET state = ?, due = CAST(? AS timestamptz), failure = ?
      WHERE message = CAST(? AS uuid) AND state = 'waiting'
      """;

  private final Database database;
  private final Gateway gateway;
  private final Rules rules;
  private final Clock clock;

  /// Takes messages of `database` to `gateway`.
  public Courier(Database database, Gateway gateway, Rules rules, Clock clock) {
    this.database = database;
    this.gateway = gateway;
    this.rules = rules;
    this.clock = clock;
  }

  /// How often, and with what pauses.
  ///
  /// @param tries after which a message is left to people
  /// @param pause before the second try; twice as long before each further one, an hour at most
  /// @param lease how long a message that is being sent is nobody else's
  public record Rules(int tries, Duration pause, Duration lease) {}

  private record Claimed(Gateway.Message message, int tries) {}

  /// Sends one message.
  ///
  /// @return whether the next may be sent: not where none is due, nor where the gateway is away
  public boolean deliver() {
    Optional<Claimed> claimed = claim();
    return claimed.isPresent() && deliver(claimed.get());
  }

  private Optional<Claimed> claim() {
    Instant now = clock.instant();
    return database.inScope(
        Scope.service(),
        sql ->
            sql.fetch(CLAIM, now.plus(rules.lease).toString(), now.toString()).stream()
                .findFirst()
                .map(Courier::claimed));
  }

  private static Claimed claimed(Record row) {
    Gateway.Message message =
        new Gateway.Message(row.get("id", String.class), row.get("body", String.class));
    return new Claimed(message, row.get("tries", Integer.class));
  }

  private boolean deliver(Claimed claimed) {
    return switch (gateway.send(claimed.message)) {
      case Gateway.Answer.Taken taken -> {
        String id = claimed.message.id();
        update(TAKEN, clock.instant().toString(), id);
        yield true;
      }
      case Gateway.Answer.Refused refused -> {
        failed(claimed, refused.why());
        yield true;
      }
      case Gateway.Answer.Away away -> {
        failed(claimed, away.why());
        yield false;
      }
    };
  }

  private void failed(Claimed claimed, String why) {
    boolean last = claimed.tries >= rules.tries;
    Instant next = clock.instant().plus(pause(claimed.tries));
    update(
        FAILED,
        last ? "stuck" : "waiting",
        next.toString(),
        why.substring(0, Math.min(why.length(), LONGEST_FAILURE)),
        claimed.message.id());
  }

  private Duration pause(int tries) {
    Duration pause = rules.pause;
    for (int i = 1; i < tries && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
      pause = pause.multipliedBy(2);
    }
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private void update(String statement, Object... values) {
    database.inScope(Scope.service(), sql -> sql.execute(statement, values));
  }
}
