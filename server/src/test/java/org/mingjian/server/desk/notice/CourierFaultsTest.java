package org.mingjian.server.desk.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.DyingConnections;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.values.MingjianException;

/// The clock is set back, and the process dies, while messages go out: each arrives, and none more
/// often than somebody died with it.
class CourierFaultsTest {
  private static final String NAME = "courier_faults";
  private static final Database DATABASE = SharedPostgres.another(NAME);
  private static final String AREA = "/990000/990100";
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Courier.Rules RULES =
      new Courier.Rules(3, Duration.ofMinutes(1), Duration.ofMinutes(1));
  private static final int STORAGE_AWAY = 4201;

  private final String hospital = "H-" + System.nanoTime();
  private final List<String> heard = new ArrayList<>();
  private Instant now = NOON;
  private int posted;

  @BeforeEach
  void emptiesTheOutbox() {
    DATABASE.inScope(Scope.service(), sql -> sql.execute("UPDATE outbox SET state = 'delivered'"));
  }

  @Test
  void sendsNothingTwiceThatIsUnderWayWhenTheClockIsSetBack() {
    post();
    Gateway slow =
        message -> {
          now = now.minus(DAY);
          assertFalse(courier(DATABASE, this::takes).deliver(), "somebody has it already");
          return takes(message);
        };
    assertTrue(courier(DATABASE, slow).deliver());
    now = now.plus(DAY).plus(DAY);
    deliverAll();
    assertEquals(1, heard.size());
    assertEquals(1, count("delivered"));
  }

  @Test
  void losesNothingWhoseTimeIsAheadOfAClockThatWasSetBack() {
    post();
    refuseAll();
    now = now.minus(DAY);
    post();
    deliverAll();
    assertEquals(1, heard.size(), "what is posted now goes out now");
    now = NOON.plus(Duration.ofHours(1));
    deliverAll();
    assertEquals(2, new HashSet<>(heard).size());
    assertEquals(2, heard.size());
    assertEquals(2, count("delivered"));
  }

  @Test
  void sendsOnceMoreAtMostWhatSomebodyDiedWithWhoseClockWasSetBack() {
    boolean died = true;
    int step = 0;
    while (died) {
      step++;
      now = NOON;
      heard.clear();
      post();
      died = dies(step);
      now = now.minus(DAY);
      deliverAll();
      now = NOON.plus(Duration.ofHours(1));
      deliverAll();
      assertEquals(1, new HashSet<>(heard).size(), "step " + step);
      assertTrue(heard.size() <= (died ? 2 : 1), heard::toString);
      assertEquals(step, count("delivered"));
    }
    assertTrue(step > 6, "steps walked: " + step);
  }

  private boolean dies(int step) {
    try (DyingConnections.Dying dying = DyingConnections.database(NAME, step)) {
      try {
        courier(dying.database(), this::takes).deliver();
      } catch (MingjianException e) {
        assertEquals(STORAGE_AWAY, e.code().number(), e.display());
      }
      return dying.died();
    }
  }

  private Gateway.Answer takes(Gateway.Message message) {
    heard.add(message.id());
    return new Gateway.Answer.Taken();
  }

  private void refuseAll() {
    courier(DATABASE, message -> new Gateway.Answer.Refused("not now")).deliver();
  }

  private void deliverAll() {
    Courier courier = courier(DATABASE, this::takes);
    while (courier.deliver()) {
      now = now.plusMillis(1);
    }
  }

  private Courier courier(Database database, Gateway gateway) {
    return new Courier(database, gateway, RULES, new Now());
  }

  private void post() {
    posted++;
    Notice notice =
        new Notice(
            "test/" + hospital + "/" + posted,
            NoticeKind.ASKED,
            "0".repeat(32),
            hospital,
            Optional.empty(),
            "",
            Notice.Recipient.office(AREA, hospital));
    DATABASE.inScope(
        Scope.service(),
        sql -> {
          new NoticePost(true, new Now()).post(sql, notice);
          return posted;
        });
  }

  private int count(String state) {
    return DATABASE.inScope(
        Scope.service(),
        sql ->
            sql.fetchSingle(
                    "SELECT count(*) FROM outbox WHERE state = ? AND institution = ?",
                    state,
                    hospital)
                .into(Integer.class));
  }

  /// A clock a test sets, back and forth.
  private final class Now extends Clock {
    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
