package org.mingjian.server.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.mingjian.finding.Finding;
import org.mingjian.lake.protection.Protector;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.fsi.Ask;
import org.mingjian.server.fsi.Sender;
import org.mingjian.values.ContentHash;

/// Asks with what was told, bodies sealed. Used by one thread.
final class AskStore {
  private static final String ASK =
      """
      INSERT INTO ask (request, received, area_path, institution, infno, msgid, body_hash,
        answered, release, late, judged, body)
      VALUES (?, ?::timestamptz, ?, ?, ?, ?, decode(?, 'hex'), ?::timestamptz, ?, ?, ?, ?)
      ON CONFLICT (request, received) DO UPDATE SET judged = ask.judged OR excluded.judged
      """;

  private static final String WARNING =
      """
      INSERT INTO warning (jr_id, area_path, institution, request, warned, finding, rule, visit,
        line, item, doctor, money_fen, shown, content)
      VALUES (?, ?, ?, ?, ?::timestamptz, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (jr_id) DO NOTHING
      """;

  private final Database database;
  private final Protector protector;

  AskStore(Database database, Protector protector) {
    this.database = database;
    this.protector = protector;
  }

  /// Keeps asks in one transaction; one that is known already only becomes judged.
  void keep(List<Ask> asks) {
    database.inScope(
        Scope.service(),
        sql -> {
          asks.stream()
              .map(ask -> time(ask.received()))
              .map(at -> at.withDayOfMonth(1).toLocalDate())
              .distinct()
              .forEach(month -> ensureMonth(sql, month.atStartOfDay().atOffset(ZoneOffset.UTC)));
          asks.forEach(ask -> keep(sql, ask));
          return asks.size();
        });
  }

  private static void ensureMonth(DSLContext sql, OffsetDateTime month) {
    sql.execute("SELECT ensure_ask_month(?::timestamptz)", month);
  }

  private void keep(DSLContext sql, Ask ask) {
    Sender sender = ask.sender();
    sql.execute(
        ASK,
        ask.request(),
        time(ask.received()),
        sender.areaPath(),
        sender.institution(),
        ask.message().transaction().number(),
        ask.message().envelope().messageId(),
        ask.message().inputHash(),
        time(ask.answered()),
        ask.release(),
        ask.late(),
        ask.judged(),
        protector.seal(ask.body(), place(ask)));
    ask.told().forEach(told -> keep(sql, ask, told));
  }

  private static void keep(DSLContext sql, Ask ask, Ask.Told told) {
    Finding finding = told.finding();
    sql.execute(
        WARNING,
        told.warning().id(),
        ask.sender().areaPath(),
        ask.sender().institution(),
        ask.request(),
        time(ask.answered()),
        finding.id(),
        finding.mark().ruleCode(),
        finding.claim().visitId(),
        finding.blame().lineId(),
        finding.blame().itemCode(),
        finding.place().doctorCode(),
        finding.amountFen(),
        told.shown(),
        told.warning().content());
  }

  /// A body opens in its own row only.
  static String place(Ask ask) {
    return ContentHash.of("ask", ask.request()).prefix(32);
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
