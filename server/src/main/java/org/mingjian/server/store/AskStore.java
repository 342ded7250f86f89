package org.mingjian.server.store;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;

/// Asks with their sealed bodies.
public final class AskStore {
  private static final String ADD =
      """
      INSERT INTO ask (request, received, area_path, institution, infno, msgid, body_hash, answered,
        release, late, judged, body)
      VALUES (?, CAST(? AS timestamptz), ?, ?, ?, ?, ?, CAST(? AS timestamptz), ?, ?, ?, ?)
      ON CONFLICT (request, received) DO UPDATE
      SET release = excluded.release, judged = true
      WHERE excluded.judged AND NOT ask.judged
      """;

  private final SealedBodies bodies;
  private final Set<YearMonth> months = ConcurrentHashMap.newKeySet();

  /// Seals bodies by `bodies`.
  public AskStore(SealedBodies bodies) {
    this.bodies = bodies;
  }

  /// Keeps an ask; the same again adds nothing, but tells of a judgement that was still to come.
  /// The array stays the caller's.
  public void add(DSLContext sql, KeptAsk ask, byte[] body) {
    ensureMonth(sql, ask.received());
    sql.execute(
        ADD,
        ask.request(),
        ask.received(),
        ask.areaPath(),
        ask.institution(),
        ask.infno(),
        ask.msgid(),
        HexFormat.of().parseHex(ask.bodyHash().hex()),
        ask.answered().orElse(null),
        ask.release(),
        ask.late(),
        ask.isJudged(),
        bodies.seal(body, ask.request()));
  }

  /// A part of the table for each month. One that a transaction made and then failed is asked for
  /// again only by the next process, so it is remembered after it was found to stand.
  private void ensureMonth(DSLContext sql, Instant received) {
    YearMonth month = YearMonth.from(received.atOffset(ZoneOffset.UTC));
    if (months.contains(month)) {
      return;
    }
    String part =
        "SELECT to_regclass('ask_' || to_char(CAST(? AS timestamptz) AT TIME ZONE 'UTC', 'YYYY_MM'))::text";
    if (sql.fetchOptional(part, received).map(row -> row.get(0, String.class)).isPresent()) {
      months.add(month);
    } else {
      sql.fetch("SELECT ensure_ask_month(CAST(? AS timestamptz))", received);
    }
  }

  /// The body of an ask as it came.
  public Optional<byte[]> body(DSLContext sql, String request) {
    return sql.fetchOptional("SELECT body FROM ask WHERE request = ?", request)
        .map(row -> bodies.open(row.get(0, byte[].class), request));
  }

  /// Asks received since an instant that nobody has judged yet, oldest first, `most` at most.
  public List<String> toJudge(DSLContext sql, Instant since, int most) {
    return sql.fetch(
            "SELECT request FROM ask WHERE NOT judged AND received >= CAST(? AS timestamptz) ORDER BY received, request LIMIT ?",
            since,
            most)
        .into(String.class);
  }
}
