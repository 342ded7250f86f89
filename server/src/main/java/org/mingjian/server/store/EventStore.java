package org.mingjian.server.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.values.ContentHash;

/// Streams of events, only ever added to.
public final class EventStore {
  private static final ContentHash NOTHING = new ContentHash("0".repeat(64));
  private static final HexFormat HEX = HexFormat.of();

  /// The lock of a `stream`: one of so many that a message of ten thousand visits has room for all.
  static final String LOCK = "hashtextextended(stream, 0) & 1023";

  private static final String COLUMNS =
      "stream, sequence, type, version, actor, occurred, recorded, payload, payload_hash, previous_hash";

  /// Takes the locks of streams in the order of the locks: two who add to many do not block each
  /// other for ever.
  private static final String TAKE =
      "SELECT count(pg_advisory_xact_lock(place)) FROM (SELECT DISTINCT "
          + LOCK
          + " AS place FROM unnest(CAST(? AS text[])) AS named (stream) ORDER BY place) AS taken";

  private static final String LAST =
      "SELECT last.* FROM unnest(CAST(? AS text[])) AS named (name) CROSS JOIN LATERAL (SELECT "
          + COLUMNS
          + " FROM event WHERE event.stream = named.name ORDER BY sequence DESC LIMIT 1) AS last";

  private static final String ADD =
      "INSERT INTO event (area_path, institution, "
          + COLUMNS
          + ") VALUES (?, ?, ?, ?, ?, ?, ?, CAST(? AS timestamptz), CAST(? AS timestamptz), ?, ?, ?)";

  private final Clock clock;

  /// Events are recorded at the time of `clock`.
  public EventStore(Clock clock) {
    this.clock = clock;
  }

  /// Adds an event at the end of its stream; others who add there wait until this transaction ends.
  public Event append(DSLContext sql, NewEvent happened) {
    return append(sql, List.of(happened)).getFirst();
  }

  /// Adds events at the ends of their streams, in this order; others who add there wait until this
  /// transaction ends.
  public List<Event> append(DSLContext sql, List<NewEvent> happened) {
    String[] streams = happened.stream().map(NewEvent::stream).distinct().toArray(String[]::new);
    sql.execute(TAKE, (Object) streams);
    Map<String, Event> last = last(sql, streams);
    List<Event> events = new ArrayList<>();
    for (NewEvent one : happened) {
      Event event = behind(Optional.ofNullable(last.get(one.stream())), one);
      last.put(event.stream(), event);
      events.add(event);
    }
    sql.batch(ADD, rows(happened, events)).execute();
    return events;
  }

  private static Map<String, Event> last(DSLContext sql, String... streams) {
    Map<String, Event> last = new HashMap<>();
    sql.fetch(LAST, (Object) streams)
        .map(EventStore::event)
        .forEach(one -> last.put(one.stream(), one));
    return last;
  }

  private Event behind(Optional<Event> last, NewEvent happened) {
    return new Event(
        happened.stream(),
        last.map(Event::sequence).orElse(0L) + 1,
        happened.type(),
        happened.version(),
        happened.actor(),
        happened.occurred(),
        clock.instant(),
        happened.payload(),
        ContentHash.of(happened.payload()),
        last.map(Event::hash).orElse(NOTHING));
  }

  private static Object[][] rows(List<NewEvent> happened, List<Event> events) {
    return IntStream.range(0, events.size())
        .mapToObj(n -> row(happened.get(n), events.get(n)))
        .toArray(Object[][]::new);
  }

  private static Object[] row(NewEvent happened, Event event) {
    return new Object[] {
      happened.areaPath(),
      happened.institution(),
      event.stream(),
      event.sequence(),
      event.type(),
      event.version(),
      event.actor(),
      event.occurred(),
      event.recorded(),
      event.payload(),
      HEX.parseHex(event.payloadHash().hex()),
      HEX.parseHex(event.previousHash().hex())
    };
  }

  /// The events of a stream, first to last.
  public List<Event> read(DSLContext sql, String stream) {
    return sql.fetch("SELECT " + COLUMNS + " FROM event WHERE stream = ? ORDER BY sequence", stream)
        .map(EventStore::event);
  }

  /// The events of streams, of each first to last, by stream.
  public Map<String, List<Event>> read(DSLContext sql, List<String> streams) {
    return sql
        .fetch(
            "SELECT "
                + COLUMNS
                + " FROM event WHERE stream = ANY (CAST(? AS text[])) ORDER BY stream, sequence",
            (Object) streams.toArray(String[]::new))
        .map(EventStore::event)
        .stream()
        .collect(Collectors.groupingBy(Event::stream));
  }

  /// The sequence of the first event of a stream that was changed, or before which one is missing;
  /// empty where the stream is whole.
  public Optional<Long> firstBroken(DSLContext sql, String stream) {
    ContentHash previous = NOTHING;
    long sequence = 1;
    for (Event event : read(sql, stream)) {
      boolean follows = event.sequence() == sequence && event.previousHash().equals(previous);
      if (!follows || !event.isWhole()) {
        return Optional.of(event.sequence());
      }
      previous = event.hash();
      sequence++;
    }
    return Optional.empty();
  }

  private static Event event(Record row) {
    return new Event(
        row.get("stream", String.class),
        row.get("sequence", Long.class),
        row.get("type", String.class),
        row.get("version", Integer.class),
        row.get("actor", String.class),
        row.get("occurred", OffsetDateTime.class).toInstant(),
        row.get("recorded", OffsetDateTime.class).toInstant(),
        row.get("payload", String.class),
        new ContentHash(HEX.formatHex(row.get("payload_hash", byte[].class))),
        new ContentHash(HEX.formatHex(row.get("previous_hash", byte[].class))));
  }
}
