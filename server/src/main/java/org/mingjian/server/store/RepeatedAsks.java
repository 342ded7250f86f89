package org.mingjian.server.store;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Finds out which asks are ones that are kept already: sent again within the window to a service
/// that had forgotten them, after a restart or under load. Whoever keeps asks of a month holds that
/// month's lock, so no two services keep the same ask at a time.
final class RepeatedAsks {
  /// How long an ask with the same content is the same ask.
  private static final Duration WINDOW = Duration.ofMinutes(10);

  /// Both sides: what the disk refused for a while is kept after what came later. Each is looked up
  /// by itself: joined, the plan that is made for any number of them reads the whole month.
  private static final String KEPT =
      """
      SELECT DISTINCT kept.institution, kept.infno, encode(kept.body_hash, 'hex') AS hash,
        kept.request, kept.received
      FROM unnest(?, ?, ?, ?) AS wanted (institution, infno, hash, received)
      CROSS JOIN LATERAL (
        SELECT institution, infno, body_hash, request, received FROM ask
        WHERE ask.institution = wanted.institution AND ask.infno = wanted.infno
          AND ask.body_hash = decode(wanted.hash, 'hex')
          AND ask.received BETWEEN CAST(wanted.received AS timestamptz) - interval '10 minutes'
            AND CAST(wanted.received AS timestamptz) + interval '10 minutes'
        OFFSET 0) AS kept
      ORDER BY kept.received
      """;

  private final Map<Content, List<First>> known = new HashMap<>();

  private RepeatedAsks() {}

  /// What makes two asks the same.
  private record Content(String institution, String infno, String hash) {
    static Content of(AskRecord ask) {
      return new Content(ask.institution(), ask.infno(), ask.inputHash());
    }
  }

  /// The ask of that content which is kept.
  private record First(String request, Instant received) {}

  /// The asks, those that are kept already under the id and time they were kept with.
  static List<AskRecord> asFirst(DSLContext sql, List<AskRecord> asks) {
    RepeatedAsks repeated = new RepeatedAsks();
    repeated.read(sql, asks);
    List<AskRecord> result = new ArrayList<>(asks.size());
    asks.forEach(ask -> result.add(repeated.asFirst(ask)));
    return result;
  }

  private void read(DSLContext sql, List<AskRecord> asks) {
    for (Record row :
        sql.fetch(
            KEPT,
            texts(asks, AskRecord::institution),
            texts(asks, AskRecord::infno),
            texts(asks, AskRecord::inputHash),
            texts(asks, ask -> ask.received().toString()))) {
      Content content =
          new Content(
              row.get("institution", String.class),
              row.get("infno", String.class),
              row.get("hash", String.class));
      firsts(content)
          .add(
              new First(
                  row.get("request", String.class),
                  row.get("received", OffsetDateTime.class).toInstant()));
    }
  }

  private List<First> firsts(Content content) {
    return known.computeIfAbsent(content, unused -> new ArrayList<>());
  }

  private static String[] texts(List<AskRecord> asks, Function<AskRecord, String> part) {
    return asks.stream().map(part).toArray(String[]::new);
  }

  private AskRecord asFirst(AskRecord ask) {
    List<First> firsts = firsts(Content.of(ask));
    boolean itself = firsts.stream().anyMatch(first -> first.request.equals(ask.request()));
    Optional<First> earlier =
        firsts.stream()
            .filter(first ->
                Duration.between(first.received, ask.received()).abs().compareTo(WINDOW) <= 0)
            .findFirst();
    if (itself || earlier.isEmpty()) {
      firsts.add(new First(ask.request(), ask.received()));
      return ask;
    }
    return ask.as(earlier.get().request, earlier.get().received);
  }
}
