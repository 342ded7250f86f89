package org.mingjian.server.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;

class LoginFailuresTest {
  private static final Database DATABASE = SharedPostgres.database();
  private static final LoginFailures FAILURES = new LoginFailures(5, Duration.ofMinutes(1));

  private final String name = "lf-" + UUID.randomUUID().toString().substring(0, 8);
  private Instant now = Instant.parse("2025-06-14T04:00:00Z");

  @Test
  void locksForTwiceAsLongEachTimeUpToAnHour() {
    attempt(4);
    List<Long> minutes = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      assertEquals(Optional.empty(), attempt());
      Instant until = attempt().orElseThrow();
      minutes.add(Duration.between(now, until).toMinutes());
      now = until;
    }
    assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L), minutes);
  }

  @Test
  void countsNothingWhileANameIsLocked() {
    attempt(5);
    Instant end = now.plusSeconds(60);
    for (int i = 0; i < 20; i++) {
      now = now.plusSeconds(1);
      assertEquals(Optional.of(end), attempt());
    }
    now = end;
    attempt();
    assertEquals(Optional.of(end.plusSeconds(120)), attempt());
  }

  @Test
  void forgetsAfterADayWithoutAnAttempt() {
    attempt(4);
    now = now.plus(Duration.ofDays(1)).plusSeconds(1);
    attempt(4);
    assertEquals(Optional.empty(), attempt());
    assertEquals(Optional.of(now.plusSeconds(60)), attempt());
  }

  @Test
  void forgetsWhoWasRight() {
    attempt(5);
    inService(sql -> {
      LoginFailures.forget(sql, name);
      return name;
    });
    attempt(4);
    assertEquals(Optional.empty(), attempt());
  }

  private void attempt(int times) {
    for (int i = 0; i < times; i++) {
      assertEquals(Optional.empty(), attempt());
    }
  }

  private Optional<Instant> attempt() {
    return inService(sql -> FAILURES.begin(sql, name, now));
  }

  private static <T> T inService(Database.Work<T> work) {
    return DATABASE.inScope(Scope.service(), work);
  }
}
