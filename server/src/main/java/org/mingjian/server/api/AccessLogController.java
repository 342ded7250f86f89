package org.mingjian.server.api;

import java.time.Instant;
import java.util.List;
import org.mingjian.server.database.Database;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.store.AccessLog;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who did what, for who audits.
@ApiController
final class AccessLogController {
  private static final int PAGE = 100;
  private static final String LAST = "9223372036854775807";

  private final Database database;
  private final AccessLog log;

  AccessLogController(Database database, AccessLog log) {
    this.database = database;
    this.log = log;
  }

  /// A look, a decision or a sign-in.
  record Look(
      long id,
      Instant at,
      String area,
      String institution,
      String actor,
      String action,
      String subject,
      String reason) {
    static Look of(AccessLog.Entry entry) {
      AccessLog.Look look = entry.look();
      return new Look(
          entry.id(),
          entry.at(),
          look.areaPath(),
          look.institution(),
          look.actor(),
          look.action(),
          look.subject(),
          look.reason());
    }
  }

  /// A hundred of them, latest first; the id of the last is the `before` of the next hundred.
  @GetMapping("/api/access-log")
  List<Look> before(
      @Meaning("上一页末行的 id，由此继续 id of the last row of the page before, to go on from")
          @RequestParam(defaultValue = LAST)
          long before,
      Actor actor) {
    return database.inScope(actor.scope(), sql -> log.before(sql, before, PAGE)).stream()
        .map(Look::of)
        .toList();
  }
}
