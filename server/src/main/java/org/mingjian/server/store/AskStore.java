package org.mingjian.server.store;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;

/// Asks with what was told, in PostgreSQL.
final class AskStore {
  private static final String ASK =
      """
      INSERT INTO ask (request, received, area_path, institution, infno, msgid, body_hash,
        answered, release, late, judged, body)
      VALUES (?, CAST(? AS timestamptz), ?, ?, ?, ?, decode(?, 'hex'),
        CAST(? AS timestamptz), ?, ?, ?, ?)
      ON CONFLICT (request, received) DO UPDATE SET judged = ask.judged OR excluded.judged
      """;

  private final Database database;
  private final WarningStore warnings = new WarningStore();

  AskStore(Database database) {
    this.database = database;
  }

  /// Keeps asks in one transaction; one that is known already only becomes judged.
  void keep(List<AskRecord> asks) {
    database.inScope(
        Scope.service(),
        sql -> {
          asks.stream()
              .map(ask -> YearMonth.from(Instant.parse(ask.received()).atOffset(ZoneOffset.UTC)))
              .distinct()
              .forEach(month -> ensureMonth(sql, month));
          asks.forEach(ask -> keep(sql, ask));
          return asks.size();
        });
  }

  private static void ensureMonth(DSLContext sql, YearMonth month) {
    sql.execute("SELECT ensure_ask_month(CAST(? AS timestamptz))", month + "-01T00:00:00Z");
  }

  private void keep(DSLContext sql, AskRecord ask) {
    sql.execute(
        ASK,
        ask.request(),
        ask.received(),
        ask.areaPath(),
        ask.institution(),
        ask.infno(),
        ask.messageId(),
        ask.inputHash(),
        ask.answered(),
        ask.release(),
        ask.late(),
        ask.judged(),
        ask.sealedBody());
    warnings.add(sql, ask.told().stream().map(told -> told.kept(ask)).toList());
  }
}
