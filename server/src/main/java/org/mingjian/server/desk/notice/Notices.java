package org.mingjian.server.desk.notice;

import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.server.desk.away.Delegations;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.identity.Role;
import org.mingjian.values.LocalizedText;

/// What somebody was told: of themselves, and of their role where they work.
public final class Notices {
  private static final int COUNTED = 999;

  private static final String MINE =
      """
      FROM notice n
      LEFT JOIN notice_read r ON r.notice = n.notice AND r.account = ?
      WHERE (n.account = ANY (CAST(? AS text[]))
          OR n.account = '' AND n.role = ANY (CAST(? AS text[])))
        AND (n.account IN ('', ?) OR n.at >= CAST(? AS timestamptz))
      """;

  private static final String PAGE =
      """
      SELECT n.notice, n.kind, replace(CAST(n."case" AS text), '-', '') AS id, n.about,
        (SELECT c.limit_day FROM desk_case c WHERE c."case" = n."case" AND c.step <> ''
            AND c.limit_day = n.limit_day
            AND (n.institution = ''
              OR n.kind IN ('case-given', 'asked', 'limit-near', 'limit-today'))) AS limit_day,
        n.detail, n.at, r.notice IS NOT NULL AS seen
      """
          + MINE
          + " AND n.notice < ? AND (? OR r.notice IS NULL) ORDER BY n.notice DESC LIMIT ";

  private static final String COUNT =
      "SELECT count(*) FROM (SELECT 1 "
          + MINE
          + " AND r.notice IS NULL LIMIT "
          + (COUNTED + 1)
          + ") AS unread";

  private static final String READ =
      """
      INSERT INTO notice_read (notice, account, area_path, institution, at)
      SELECT n.notice, ?, n.area_path, n.institution, CAST(? AS timestamptz) FROM notice n
      WHERE n.notice = ? AND (n.account = ANY (CAST(? AS text[]))
          OR n.account = '' AND n.role = ANY (CAST(? AS text[])))
        AND (n.account IN ('', ?) OR n.at >= CAST(? AS timestamptz))
      ON CONFLICT DO NOTHING
      """;

  private final Delegations delegations;
  private final Clock clock;

  /// Read at the time of `clock`; who stands in for somebody is told what that one is told.
  public Notices(Delegations delegations, Clock clock) {
    this.delegations = delegations;
    this.clock = clock;
  }

  /// A notice as its reader sees it.
  ///
  /// @param id grows with time
  /// @param kind word of a [NoticeKind]
  /// @param about the institution the case is about
  /// @param limit the day it hangs on, as long as it does: nothing once the step is over
  /// @param detail a number of a letter, an outcome; may be empty
  public record Listed(
      long id,
      String kind,
      LocalizedText text,
      String caseId,
      String about,
      Optional<LocalDate> limit,
      String detail,
      Instant at,
      boolean read) {}

  /// Which of them.
  ///
  /// @param before id of the one the page comes behind
  /// @param size how many at most
  /// @param all whether those that were read are wanted too
  public record Cut(long before, int size, boolean all) {}

  /// Some of them, latest first.
  public List<Listed> page(DSLContext sql, Actor actor, Cut cut) {
    List<Object> values = new ArrayList<>(List.of(actor.account()));
    values.addAll(whose(sql, actor));
    values.addAll(List.of(cut.before, cut.all));
    return sql.fetch(PAGE + cut.size, values.toArray()).map(Notices::listed);
  }

  /// How many were not read, for people: `12`, `999+`.
  public String unread(DSLContext sql, Actor actor) {
    List<Object> values = new ArrayList<>(List.of(actor.account()));
    values.addAll(whose(sql, actor));
    long count = sql.fetchSingle(COUNT, values.toArray()).into(Long.class);
    return count > COUNTED ? COUNTED + "+" : Long.toString(count);
  }

  /// Notes that somebody has read one; one that is not theirs is passed over.
  public void read(DSLContext sql, Actor actor, long id) {
    List<Object> values = new ArrayList<>(List.of(actor.account(), clock.instant().toString(), id));
    values.addAll(whose(sql, actor));
    sql.execute(READ, values.toArray());
  }

  /// The accounts and roles whose notices somebody reads, then themselves, and from when on they
  /// read those of others.
  private List<Object> whose(DSLContext sql, Actor actor) {
    List<Delegations.Away> away = delegations.awayFor(sql, actor.account());
    List<String> accounts = new ArrayList<>(List.of(actor.account()));
    away.forEach(one -> accounts.add(one.account()));
    LocalDate since =
        away.stream()
            .map(Delegations.Away::first)
            .min(Comparator.naturalOrder())
            .orElseGet(delegations::today);
    return List.of(
        accounts.toArray(String[]::new),
        actor.roles().stream().map(Role::word).toArray(String[]::new),
        actor.account(),
        since.atStartOfDay(WorkingCalendar.ZONE).toInstant().toString());
  }

  private static Listed listed(Record row) {
    NoticeKind kind = NoticeKind.of(row.get("kind", String.class));
    return new Listed(
        row.get("notice", Long.class),
        kind.word(),
        kind.text(),
        row.get("id", String.class),
        row.get("about", String.class),
        Optional.ofNullable(row.get("limit_day", Date.class)).map(Date::toLocalDate),
        row.get("detail", String.class),
        row.get("at", OffsetDateTime.class).toInstant(),
        row.get("seen", Boolean.class));
  }
}
