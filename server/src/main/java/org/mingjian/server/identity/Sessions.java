package org.mingjian.server.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Patience;
import org.mingjian.server.database.Scope;

/// The sessions, as the table has them: ended for all servers at once, and still there after a
/// restart. Safe for use by several threads.
public final class Sessions {
  /// Sight of a session is written down once a minute, not with every request.
  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  private static final Patience PATIENCE = Patience.of(Duration.ofSeconds(5));

  private static final String FIND =
      "SELECT s.begun, s.seen, "
          + Credentials.MUST_CHANGE
          + " AS must_change, "
          + Accounts.COLUMNS
          + """
          FROM desk_session s JOIN account a USING (account) JOIN organisation o USING (organisation)
          WHERE s.session = ? AND a.state = 'active'
          AND s.seen > CAST(? AS timestamptz) AND s.begun > CAST(? AS timestamptz)
          """;

  private final Database database;
  private final Rules rules;
  private final Clock clock;

  /// Sessions by these rules.
  public Sessions(Database database, Rules rules, Clock clock) {
    this.database = database;
    this.rules = rules;
    this.clock = clock;
  }

  /// When they end.
  ///
  /// @param idle after the last request
  /// @param longest after the sign-in
  /// @param passwordDays after which a password is too old; 0 for never
  public record Rules(Duration idle, Duration longest, int passwordDays) {}

  /// The session of a token, where there is one that has not ended.
  public Optional<Session> find(SessionToken token) {
    Instant now = clock.instant();
    return database.inScope(Scope.service(), PATIENCE, sql -> find(sql, token, now));
  }

  private Optional<Session> find(DSLContext sql, SessionToken token, Instant now) {
    Optional<Record> row =
        sql
            .fetch(
                FIND,
                Credentials.oldest(now, rules.passwordDays),
                token.hash(),
                now.minus(rules.idle),
                now.minus(rules.longest))
            .stream()
            .findFirst();
    row.ifPresent(kept -> touch(sql, token, instant(kept, "seen"), now));
    return row.map(kept -> session(token, kept, now));
  }

  private Session session(SessionToken token, Record row, Instant now) {
    return new Session(
        token,
        Accounts.account(row).actor(),
        row.get("must_change", Boolean.class),
        now.plus(rules.idle),
        instant(row, "begun").plus(rules.longest));
  }

  private static Instant instant(Record row, String column) {
    return row.get(column, OffsetDateTime.class).toInstant();
  }

  private void touch(DSLContext sql, SessionToken token, Instant seen, Instant now) {
    Duration every = SEEN_EVERY.compareTo(rules.idle) < 0 ? SEEN_EVERY : rules.idle.dividedBy(4);
    if (seen.plus(every).isBefore(now)) {
      sql.execute(
          "UPDATE desk_session SET seen = CAST(? AS timestamptz) WHERE session = ?",
          now,
          token.hash());
    }
  }

  /// Begins one, and throws away those that are over.
  SessionToken begin(DSLContext sql, Account account, String address) {
    Instant now = clock.instant();
    SessionToken token = SessionToken.random();
    sql.execute(
        """
        INSERT INTO desk_session (session, account, area_path, institution, begun, seen, address)
        VALUES (?, ?, ?, ?, CAST(? AS timestamptz), CAST(? AS timestamptz), ?)
        """,
        token.hash(),
        account.name(),
        account.areaPath(),
        Accounts.institution(account),
        now,
        now,
        address);
    sql.execute(
        "DELETE FROM desk_session WHERE seen < CAST(? AS timestamptz)", now.minus(rules.idle));
    return token;
  }

  /// Ends one.
  public void end(SessionToken token) {
    database.inScope(Scope.service(), PATIENCE, sql -> end(sql, token));
  }

  static int end(DSLContext sql, SessionToken token) {
    return sql.execute("DELETE FROM desk_session WHERE session = ?", token.hash());
  }

  /// Ends all of an account.
  static void endAll(DSLContext sql, String account) {
    sql.execute("DELETE FROM desk_session WHERE account = ?", account);
  }
}
