package org.mingjian.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.fsi.Alarms;
import org.mingjian.server.fsi.Proof;
import org.mingjian.server.fsi.Sender;
import org.mingjian.wire.reply.ReplyProfile;

class AlarmBookTest {
  private static final Database DATABASE = SharedPostgres.database();
  private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");

  @Test
  void writesOneEventAMinuteAndKindHoweverOftenItIsRaised() {
    raise("ALARM1", Proof.MISSING, 1000);
    List<Event> events = events("ALARM1");
    assertEquals(1, events.size());
    String payload = events.getFirst().payload();
    assertTrue(payload.contains("\"kind\":\"missing\",\"count\":1000"), payload);
    assertTrue(payload.length() < 600, payload);
  }

  @Test
  void tellsKindsApart() {
    raise("ALARM2", Proof.MISSING, 1);
    raise("ALARM2", Proof.KEY_UNKNOWN, 1);
    assertEquals(2, events("ALARM2").size());
  }

  private static void raise(String institution, Proof proof, int times) {
    Sender sender = new Sender(institution, "/990000", ReplyProfile.DEFAULT, Map.of(), false, "");
    try (AlarmBook book = new AlarmBook(DATABASE, Clock.systemUTC())) {
      for (int i = 0; i < times; i++) {
        book.raise(new Alarms.Alarm(sender, proof, "192.0.2." + i, "3101", NOON.plusMillis(i)));
      }
    }
  }

  private static List<Event> events(String institution) {
    EventStore events = new EventStore(Clock.systemUTC());
    return DATABASE.inScope(Scope.service(), sql -> events.read(sql, "alarm/" + institution));
  }
}
