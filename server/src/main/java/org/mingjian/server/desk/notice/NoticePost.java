package org.mingjian.server.desk.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.mingjian.values.ContentHash;
import tools.jackson.databind.json.JsonMapper;

/// Writes notices, and beside each the message for the gateway where there is one. All in the
/// transaction of what they tell.
public final class NoticePost {
  private static final String TELL =
      """
      INSERT INTO notice (area_path, institution, account, role, kind, "case", about, limit_day,
        detail, at, mark)
      VALUES (?, ?, ?, ?, ?, CAST(? AS uuid), ?, CAST(nullif(?, '') AS date), ?,
        CAST(? AS timestamptz), ?)
      """;

  private static final String SEND =
      """
      INSERT INTO outbox (message, area_path, institution, kind, body, made, state, due)
      VALUES (CAST(? AS uuid), ?, ?, ?, ?, CAST(? AS timestamptz), 'waiting',
        CAST(? AS timestamptz))
      """;

  /// Of an id, as of all others.
  private static final int DIGITS = 32;

  private final boolean sends;
  private final Clock clock;

  /// Posts at the time of `clock`.
  ///
  /// @param sends whether there is a gateway
  public NoticePost(boolean sends, Clock clock) {
    this.sends = sends;
    this.clock = clock;
  }

  /// Tells it.
  void post(DSLContext sql, Notice notice) {
    Notice.Recipient to = notice.to();
    String now = clock.instant().toString();
    sql.execute(
        TELL,
        to.areaPath(),
        to.institution(),
        to.account(),
        to.role(),
        notice.kind().word(),
        notice.caseId(),
        notice.about(),
        notice.limit().map(LocalDate::toString).orElse(""),
        notice.detail(),
        now,
        notice.mark());
    if (sends) {
      String message = ContentHash.of(notice.mark()).prefix(DIGITS);
      sql.execute(
          SEND,
          message,
          to.areaPath(),
          to.institution(),
          notice.kind().word(),
          body(message, notice, now),
          now,
          now);
    }
  }

  private static String body(String message, Notice notice, String now) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", message);
    body.put("kind", notice.kind().word());
    body.put("at", now);
    body.put("area", notice.to().areaPath());
    body.put("institution", notice.to().institution());
    body.put("account", notice.to().account());
    body.put("role", notice.to().role());
    body.put("case", notice.caseId());
    body.put("limit", notice.limit().map(LocalDate::toString).orElse(""));
    body.put("detail", notice.detail());
    body.put("zh", notice.kind().text().zh());
    body.put("en", notice.kind().text().en());
    return JsonMapper.shared().writeValueAsString(body);
  }
}
