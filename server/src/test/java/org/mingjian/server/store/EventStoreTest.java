package org.mingjian.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;

class EventStoreTest {
  private static final Database DATABASE = SharedPostgres.database();

  private final EventStore events = new EventStore(Clock.systemUTC());

  @Test
  void readsTheEventsOfAStreamInOrder() {
    append("order", "a");
    append("order", "b");
    append("order-other", "c");
    assertEquals(List.of("a", "b"), read("order").stream().map(Event::payload).toList());
    assertEquals(List.of(1L, 2L), read("order").stream().map(Event::sequence).toList());
  }

  @Test
  void appendsToSeveralStreamsAtOnceInTheOrderGiven() {
    append("at-once", "a");
    List<NewEvent> all =
        List.of(happened("at-once", "b"), happened("at-once-other", "x"), happened("at-once", "c"));
    List<Event> written = DATABASE.inScope(Scope.service(), sql -> events.append(sql, all));
    assertEquals(List.of(2L, 1L, 3L), written.stream().map(Event::sequence).toList());
    assertEquals(
        Map.of(
            "at-once", read("at-once"),
            "at-once-other", List.of(written.get(1))),
        DATABASE.inScope(
            Scope.service(), sql -> events.read(sql, List.of("at-once", "at-once-other"))));
    assertEquals(List.of("a", "b", "c"), read("at-once").stream().map(Event::payload).toList());
    assertEquals(Optional.empty(), broken("at-once"));
  }

  @Test
  void doesNotBlockForEverWhereManyAddToTheSameStreamsInOtherOrders() {
    List<NewEvent> there = IntStream.range(0, 30).mapToObj(n -> happened("both" + n, "")).toList();
    IntStream.range(0, 20)
        .parallel()
        .forEach(n ->
            DATABASE.inScope(
                Scope.service(), sql -> events.append(sql, n % 2 == 0 ? there : there.reversed())));
    there.forEach(one -> assertEquals(20, read(one.stream()).getLast().sequence()));
  }

  @Test
  void findsWhatItReadEqualToWhatItAppended() {
    Event appended = append("equal", "{\"a\": 1}");
    assertEquals(List.of(appended), read("equal"));
    assertEquals(Optional.empty(), broken("equal"));
  }

  @Test
  void numbersEventsOfManyAtATimeWithoutGaps() {
    IntStream.range(0, 40).parallel().forEach(n -> append("many", "" + n));
    assertEquals(40, read("many").getLast().sequence());
    assertEquals(Optional.empty(), broken("many"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UPDATE event SET payload = 'x'", "DELETE FROM event", "TRUNCATE event"})
  void areNeverChangedNotEvenByTheirOwner(String change) {
    append("final", "a");
    SQLException refused = assertThrows(SQLException.class, () -> asOwner(change));
    assertTrue(refused.getMessage().contains("only ever added"), refused.getMessage());
    assertThrows(
        DataAccessException.class,
        () -> DATABASE.inScope(Scope.service(), sql -> sql.execute(change)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE event SET payload = 'x' WHERE stream = '%s' AND sequence = 2",
        "UPDATE event SET actor = 'x' WHERE stream = '%s' AND sequence = 1",
        "DELETE FROM event WHERE stream = '%s' AND sequence = 2"
      })
  void showWhereTheirChainWasBroken(String change) throws SQLException {
    String stream = "broken" + change.hashCode();
    append(stream, "a");
    append(stream, "b");
    append(stream, "c");
    asOwner(
        "SET session_replication_role = replica; SET mingjian.areas = '/'; "
            + change.formatted(stream));
    assertEquals(change.startsWith("DELETE") ? 3 : 2, broken(stream).orElseThrow());
  }

  private Event append(String stream, String payload) {
    return DATABASE.inScope(Scope.service(), sql -> events.append(sql, happened(stream, payload)));
  }

  private static NewEvent happened(String stream, String payload) {
    return new NewEvent("/370000", "EV1", stream, "test", 1, "me", Instant.now(), payload);
  }

  private List<Event> read(String stream) {
    return DATABASE.inScope(Scope.service(), sql -> events.read(sql, stream));
  }

  private Optional<Long> broken(String stream) {
    return DATABASE.inScope(Scope.service(), sql -> events.firstBroken(sql, stream));
  }

  private static void asOwner(String change) throws SQLException {
    try (Connection connection = SharedPostgres.connection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET search_path TO mingjian");
      statement.execute(change);
    }
  }
}
