package org.mingjian.server.desk.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.decision.Desk;
import org.mingjian.cases.procedure.Procedures;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.desk.docket.Desks;

class LimitNoticesTest {
  private static final Database DATABASE = SharedPostgres.another("limit_notices");
  private static final Desks DESKS =
      Desks.only(new Desk(Procedures.national(), WorkingCalendar.national()));
  private final String id = UUID.randomUUID().toString();

  @Test
  void tellsTwoWorkingDaysBeforeAndOnTheDayOnceEach() {
    keep("feedback", "", "2025-06-16");
    tellOn("2025-06-11");
    assertEquals(List.of(), told());
    tellOn("2025-06-12");
    tellOn("2025-06-13");
    assertEquals(List.of("limit-near hospital-office"), told());
    tellOn("2025-06-16");
    tellOn("2025-06-16");
    assertEquals(List.of("limit-near hospital-office", "limit-today hospital-office"), told());
    tellOn("2025-06-17");
    assertEquals(2, told().size());
  }

  @Test
  void tellsWhoHasTheCaseAndNobodyOfOneThatNobodyHas() {
    keep("first-review", "", "2025-06-16");
    tellOn("2025-06-16");
    assertEquals(List.of(), told());
    change("assignee = 'r.one'");
    tellOn("2025-06-16");
    assertEquals(List.of("limit-today r.one"), told());
  }

  @Test
  void tellsAgainOfALimitThatWasMoved() {
    keep("feedback", "", "2025-06-16");
    tellOn("2025-06-16");
    change("limit_day = '2025-06-23'");
    tellOn("2025-06-20");
    assertEquals(List.of("limit-today hospital-office", "limit-near hospital-office"), told());
  }

  @Test
  void tellsNothingWhileTheClockStands() {
    keep("feedback", "", "2025-06-16");
    change("suspended = true");
    tellOn("2025-06-16");
    assertEquals(List.of(), told());
  }

  private void keep(String step, String assignee, String limit) {
    DATABASE.inScope(
        Scope.service(),
        sql ->
            sql.execute(
                """
                INSERT INTO desk_case ("case", case_key, number, area_path, institution, key_text,
                  rule, item, month, procedure, step, escalated, closing, verdict, burden, hearing,
                  findings, amount_fen, fund_fen, assignee, stand_in, limit_day, suspended, told,
                  version, opened, changed)
                VALUES (CAST(? AS uuid), CAST(? AS uuid), 1, '/990000', 'H-1', '', '', '', '', '',
                  ?, false, '', '', '', '', 1, 1, 1, ?, '', CAST(? AS date), false, true, 1, now(),
                  now())
                """,
                id,
                id,
                step,
                assignee,
                limit));
  }

  private void change(String what) {
    DATABASE.inScope(
        Scope.service(),
        sql ->
            sql.execute("UPDATE desk_case SET " + what + " WHERE \"case\" = CAST(? AS uuid)", id));
  }

  private static void tellOn(String day) {
    Clock clock = Clock.fixed(Instant.parse(day + "T02:00:00Z"), ZoneOffset.UTC);
    new LimitNotices(DATABASE, new NoticePost(false, clock), DESKS, clock).tell();
  }

  private List<String> told() {
    return DATABASE.inScope(
        Scope.service(),
        sql ->
            sql.fetch(
                    "SELECT kind || ' ' || account || role AS told FROM notice"
                        + " WHERE \"case\" = CAST(? AS uuid) ORDER BY notice",
                    id)
                .getValues("told", String.class));
  }
}
