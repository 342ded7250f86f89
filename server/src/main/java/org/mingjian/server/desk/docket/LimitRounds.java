package org.mingjian.server.desk.docket;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;

/// Computes the limits of open cases anew when the calendar was edited, and each day those that
/// wait for their letter to go out: they run from its day, so that lists show them and a limit that
/// ends earlier is seen. May be stopped at any time, and run by several at once.
public final class LimitRounds {
  private static final String FIRST = "0".repeat(32);

  private static final String WAITING =
      """
      SELECT DISTINCT replace(CAST("case" AS text), '-', '') AS id FROM letter_due
      WHERE "case" > CAST(? AS uuid) ORDER BY id LIMIT 200
      """;

  private static final String MOVE =
      "UPDATE desk_case SET limit_day = CAST(? AS date) WHERE \"case\" = CAST(? AS uuid)";

  private final Database database;
  private final CaseFiles files;
  private final Desks desks;
  private final Clock clock;
  private volatile String done = "";

  /// Goes by the calendar of `desks`, on the day of `clock`.
  public LimitRounds(Database database, CaseFiles files, Desks desks, Clock clock) {
    this.database = database;
    this.files = files;
    this.desks = desks;
    this.clock = clock;
  }

  /// All that were computed by another calendar than the one in force, and once a day those that
  /// wait for a letter.
  ///
  /// @return how many
  public int recount() {
    LocalDate today = WorkingCalendar.day(clock.instant());
    String round = today + " " + desks.calendarId();
    if (round.equals(done)) {
      return 0;
    }
    int all = 0;
    for (int some = some(); some > 0; some = some()) {
      all += some;
    }
    all += waiting(today);
    done = round;
    return all;
  }

  private int some() {
    return database.inScope(Scope.service(), files::recount);
  }

  private int waiting(LocalDate today) {
    int all = 0;
    List<String> some = waitingBehind(FIRST);
    while (!some.isEmpty()) {
      some.forEach(id -> database.inScope(Scope.service(), sql -> letWait(sql, id, today)));
      all += some.size();
      some = waitingBehind(some.getLast());
    }
    return all;
  }

  private int letWait(DSLContext sql, String id, LocalDate today) {
    return files
        .lock(sql, id)
        .map(CaseFiles.Kept::file)
        .flatMap(file -> files.limits(file).of(file, today))
        .map(limit -> sql.execute(MOVE, limit.day().toString(), id))
        .orElse(0);
  }

  private List<String> waitingBehind(String id) {
    return database.inScope(
        Scope.service(), sql -> sql.fetch(WAITING, id).getValues("id", String.class));
  }
}
