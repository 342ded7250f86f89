package org.mingjian.server.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.server.fsi.LateAsks;

/// Asks with what was told, in PostgreSQL.
final class AskStore {
  private static final String ASK =
      """
      INSERT INTO ask (request, received, area_path, institution, infno, msgid, body_hash,
        answered, release, late, judged, body)
      SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (request, received) DO UPDATE SET judged = ask.judged OR excluded.judged
      """;

  private static final Rows<AskRecord> ROWS =
      new Rows<>(
          ASK,
          List.of(
              Rows.Column.text(AskRecord::request),
              Rows.Column.time(AskRecord::received),
              Rows.Column.text(AskRecord::areaPath),
              Rows.Column.text(AskRecord::institution),
              Rows.Column.text(AskRecord::infno),
              Rows.Column.text(AskRecord::messageId),
              Rows.Column.bytes(ask -> HexFormat.of().parseHex(ask.inputHash())),
              Rows.Column.time(AskRecord::answered),
              Rows.Column.text(AskRecord::release),
              Rows.Column.flag(AskRecord::late),
              Rows.Column.flag(AskRecord::judged),
              Rows.Column.bytes(AskRecord::sealedBody)));

  private static final String TO_JUDGE =
      """
      SELECT request, received, area_path, institution, infno, body FROM ask
      WHERE NOT judged AND fault = ''
      ORDER BY received, request LIMIT ?
      """;

  private static final String JUDGED =
      "UPDATE ask SET judged = true WHERE request = ? AND received = CAST(? AS timestamptz)";

  private static final String FAILED =
      "UPDATE ask SET fault = ? WHERE request = ? AND received = CAST(? AS timestamptz)";

  private final WarningStore warnings;

  AskStore(WarningStore warnings) {
    this.warnings = warnings;
  }

  /// An ask that waits for its judgement.
  ///
  /// @param sealedBody see [RecordCodec#body]
  record Waiting(
      String request,
      Instant received,
      String areaPath,
      String institution,
      String infno,
      byte[] sealedBody) {}

  /// Keeps asks; one that is known already only becomes judged, also where it was sent again within
  /// the window and is known by another id.
  void keep(DSLContext sql, List<AskRecord> asked) {
    if (asked.isEmpty()) {
      return;
    }
    asked.stream()
        .map(ask -> YearMonth.from(ask.received().atOffset(ZoneOffset.UTC)))
        .distinct()
        .sorted()
        .forEach(month -> ensureMonth(sql, month));
    List<AskRecord> asks = RepeatedAsks.asFirst(sql, asked);
    ROWS.write(sql, once(asks));
    warnings.add(
        sql,
        asks.stream().flatMap(ask -> ask.told().stream().map(told -> told.kept(ask))).toList());
  }

  /// An ask answered and one judged late are one row, which no statement changes twice.
  private static List<AskRecord> once(List<AskRecord> asks) {
    Map<List<Object>, AskRecord> rows = new LinkedHashMap<>();
    for (AskRecord ask : asks) {
      rows.merge(
          List.of(ask.request(), ask.received()),
          ask,
          (first, then) -> then.judged() ? first.asJudged() : first);
    }
    return List.copyOf(rows.values());
  }

  private static void ensureMonth(DSLContext sql, YearMonth month) {
    sql.execute("SELECT ensure_ask_month(CAST(? AS timestamptz))", month + "-01T00:00:00Z");
  }

  /// Asks that have not been judged by all that is known, oldest first.
  List<Waiting> toJudge(DSLContext sql, int most) {
    return sql.fetch(TO_JUDGE, most).map(AskStore::waiting);
  }

  private static Waiting waiting(Record row) {
    return new Waiting(
        row.get("request", String.class),
        row.get("received", OffsetDateTime.class).toInstant(),
        row.get("area_path", String.class),
        row.get("institution", String.class),
        row.get("infno", String.class),
        row.get("body", byte[].class));
  }

  /// Keeps what was found late.
  void judged(DSLContext sql, LateAsks.Late ask, List<KeptWarning> found) {
    warnings.add(sql, found);
    sql.execute(JUDGED, ask.request(), ask.received());
  }

  /// Notes why an ask cannot be judged: it is not tried again.
  void failed(DSLContext sql, LateAsks.Late ask, String why) {
    sql.execute(FAILED, why, ask.request(), ask.received());
  }
}
