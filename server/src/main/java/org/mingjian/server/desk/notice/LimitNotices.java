package org.mingjian.server.desk.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.cases.calendar.Term;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.server.database.Columns;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.desk.docket.Desks;
import org.mingjian.server.identity.Organisation;

/// Tells who has a case that its limit comes: the one it is assigned to, or the insurance office
/// where its institution has to answer. Once for each limit, so that one that was moved is told
/// again; not while the letter that sets it waits to be written.
public final class LimitNotices {
  private static final int SOME = 500;
  private static final Term NEAR = new Term(2, Term.Unit.WORKING_DAY);

  private static final String COMING =
      """
      SELECT * FROM (
        SELECT replace(CAST("case" AS text), '-', '') AS id, area_path, institution, assignee,
          limit_day, limit_day = CAST(? AS date) AS today,
          procedure || ' ' || step = ANY (CAST(? AS text[])) AND NOT escalated AS asked,
          'limit/' || CAST("case" AS text) || '/' || CAST(limit_day AS text) || '/' || step || '/'
            || assignee || '/' || (limit_day = CAST(? AS date)) AS mark
        FROM desk_case
        WHERE step <> '' AND NOT suspended
          AND limit_day >= CAST(? AS date) AND limit_day <= CAST(? AS date)
          AND NOT EXISTS (SELECT FROM letter_due d WHERE d."case" = desk_case."case")) AS coming
      WHERE (assignee <> '' OR asked)
        AND NOT EXISTS (SELECT FROM notice n WHERE n.mark = coming.mark)
      ORDER BY limit_day, id LIMIT %d
      """
          .formatted(SOME);

  private static final String PROCEDURES =
      """
      SELECT DISTINCT procedure FROM desk_case
      WHERE step <> '' AND limit_day >= CAST(? AS date) AND limit_day <= CAST(? AS date)
      """;

  private final Database database;
  private final NoticePost post;
  private final Desks desks;
  private final Clock clock;

  /// Tells by `post`, at the time of `clock`, of cases at `desks`.
  public LimitNotices(Database database, NoticePost post, Desks desks, Clock clock) {
    this.database = database;
    this.post = post;
    this.desks = desks;
    this.clock = clock;
  }

  /// Tells some of what is to be told.
  ///
  /// @return whether there may be more
  public boolean tell() {
    return database.inScope(Scope.service(), this::tell) == SOME;
  }

  private int tell(DSLContext sql) {
    LocalDate today = WorkingCalendar.day(clock.instant());
    LocalDate near =
        desks.inForce(Organisation.NATION).limits().calendar().limit(today, NEAR, List.of()).day();
    String[] asked = asked(sql, today, near);
    List<Notice> notices =
        sql.fetch(
                COMING,
                today.toString(),
                asked,
                today.toString(),
                today.toString(),
                near.toString())
            .map(LimitNotices::notice);
    notices.forEach(notice -> post.post(sql, notice));
    return notices.size();
  }

  /// The steps at which institutions answer, each behind the id of its procedure.
  private String[] asked(DSLContext sql, LocalDate today, LocalDate near) {
    return sql
        .fetch(PROCEDURES, today.toString(), near.toString())
        .getValues("procedure", String.class)
        .stream()
        .flatMap(id ->
            desks.of(id).limits().procedure().steps().values().stream()
                .filter(step -> step.work().isOfInstitution())
                .map(step -> id + " " + step.id()))
        .toArray(String[]::new);
  }

  private static Notice notice(Record row) {
    String assignee = row.get("assignee", String.class);
    String areaPath = row.get("area_path", String.class);
    String about = row.get("institution", String.class);
    boolean asked = row.get("asked", Boolean.class);
    return new Notice(
        row.get("mark", String.class),
        row.get("today", Boolean.class) ? NoticeKind.LIMIT_TODAY : NoticeKind.LIMIT_NEAR,
        row.get("id", String.class),
        about,
        Optional.of(Columns.day(row, "limit_day")),
        "",
        assignee.isEmpty()
            ? Notice.Recipient.office(areaPath, about)
            : Notice.Recipient.person(areaPath, asked ? about : "", assignee));
  }
}
