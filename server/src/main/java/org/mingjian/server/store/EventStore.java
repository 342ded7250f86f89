package org.mingjian.server.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
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

  private final Clock clock;

  /// Events are recorded at the time of `clock`.
  public EventStore(Clock clock) {
    this.clock = clock;
  }

  /// Adds an event at the end of its stream; others who add there wait until this transaction ends.
  public Event append(DSLContext sql, NewEvent happened) {
    sql.execute(
        "SELECT pg_advisory_xact_lock(" + LOCK + ") FROM (SELECT CAST(? AS text) AS stream) AS one",
        happened.stream());
    Optional<Event> last = last(sql, happened.stream());
    Event event =
        new Event(
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
    insert(sql, happened, event);
    return event;
  }

  private static Optional<Event> last(DSLContext sql, String stream) {
    return sql
        .fetch(
            "SELECT " + COLUMNS + " FROM event WHERE stream = ? ORDER BY sequence DESC LIMIT 1",
            stream)
        .stream()
        .findFirst()
        .map(EventStore::event);
  }

  private static void insert(DSLContext sql, NewEvent happened, Event event) {
    sql.execute(
        "INSERT INTO event (area_path, institution, "
            + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, CAST(? AS timestamptz), CAST(? AS timestamptz), ?, ?, ?)",
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
        HEX.parseHex(event.previousHash().hex()));
  }

  /// The events of a stream, first to last.
  public List<Event> read(DSLContext sql, String stream) {
    return sql.fetch("SELECT " + COLUMNS + " FROM event WHERE stream = ? ORDER BY sequence", stream)
        .map(EventStore::event);
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
