package org.mingjian.server.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingjian.server.SettableClock;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;

class SessionsTest {
  private static final Database DATABASE = SharedPostgres.database();
  private static final Instant NOON = Instant.parse("2025-06-14T04:00:00Z");
  private static final Duration IDLE = Duration.ofMinutes(30);

  private final SettableClock clock = new SettableClock(NOON);
  private final Account account = account();
  private final Sessions sessions = sessions(90);
  private final SessionToken token = begin();

  @Test
  void endWhereNobodyAsksForHalfAnHour() {
    clock.pass(IDLE.minusMillis(1));
    assertTrue(sessions.find(token).isPresent());
    clock.pass(IDLE);
    assertFalse(sessions.find(token).isPresent());
  }

  @Test
  void endTwelveHoursAfterTheSignInWhoeverAsks() {
    for (int i = 0; i < 47; i++) {
      clock.pass(Duration.ofMinutes(15));
      Session found = sessions.find(token).orElseThrow();
      assertEquals(NOON.plus(Duration.ofHours(12)), found.end());
      assertEquals(clock.instant().plus(IDLE), found.idleEnd());
    }
    clock.pass(Duration.ofMinutes(15));
    assertFalse(sessions.find(token).isPresent());
  }

  @Test
  void areSeenOnceAMinuteOnly() {
    clock.pass(Duration.ofSeconds(59));
    sessions.find(token);
    assertEquals(NOON, seen());
    clock.pass(Duration.ofSeconds(2));
    sessions.find(token);
    assertEquals(NOON.plusSeconds(61), seen());
  }

  @Test
  void areOpenForAnotherPasswordOnlyOnceItIsTooOld() {
    chosen(NOON.minus(Duration.ofDays(90)));
    assertFalse(sessions.find(token).orElseThrow().mustChange());
    clock.pass(Duration.ofSeconds(1));
    assertTrue(sessions.find(token).orElseThrow().mustChange());
    assertFalse(sessions(0).find(token).orElseThrow().mustChange());
  }

  @Test
  void areKnownByTheirOwnSecretOnly() {
    assertFalse(sessions.find(SessionToken.random()).isPresent());
    sessions.end(token);
    assertFalse(sessions.find(token).isPresent());
  }

  private Sessions sessions(int passwordDays) {
    Sessions.Rules rules = new Sessions.Rules(IDLE, Duration.ofHours(12), passwordDays);
    return new Sessions(DATABASE, rules, clock);
  }

  private SessionToken begin() {
    chosen(NOON);
    return DATABASE.inScope(Scope.service(), sql -> sessions.begin(sql, account, "127.0.0.1"));
  }

  private void chosen(Instant day) {
    DATABASE.inScope(
        Scope.service(),
        sql -> {
          new Credentials().keep(sql, account, new Credentials.Kept("none", day, false));
          return account;
        });
  }

  private static Account account() {
    String name = "ss-" + UUID.randomUUID().toString().substring(0, 8);
    return TestAccounts.add(DATABASE, name, "/370000/370600", Role.REVIEWER);
  }

  private Instant seen() {
    return DATABASE.inScope(
        Scope.service(),
        sql ->
            sql.fetchSingle("SELECT seen FROM desk_session WHERE session = ?", token.hash())
                .get(0, OffsetDateTime.class)
                .toInstant());
  }
}
