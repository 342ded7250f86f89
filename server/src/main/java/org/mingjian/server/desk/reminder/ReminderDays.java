package org.mingjian.server.desk.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.server.database.Columns;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;

/// Reminders shown before and during care, and what was said to them within a week, day by day and
/// rule by rule: summed once a day is over, and again until its week has passed, so that figures do
/// not read every warning there ever was.
public final class ReminderDays {
  private static final String NAME = "reminder-days";

  private static final String SUM =
      """
      INSERT INTO reminder_day (day, institution, area_path, rule, shown, shown_fen, followed, insisted)
      SELECT CAST(warned AT TIME ZONE 'Asia/Shanghai' AS date), warning.institution,
        warning.area_path, rule, count(*), sum(money_fen), count(*) FILTER (WHERE way <> '1'),
        count(*) FILTER (WHERE way = '1')
      FROM warning LEFT JOIN LATERAL (
        SELECT way FROM feedback
        WHERE feedback.jr_id = warning.jr_id AND feedback.institution = warning.institution
          AND received < warned + interval '7 days'
        ORDER BY received DESC, request DESC LIMIT 1) AS last ON true
      WHERE shown AND warned >= coalesce(
          (SELECT until - interval '8 days' FROM desk_round WHERE name = ?),
          CAST('2000-01-01' AS timestamptz))
        AND warned < CAST(? AS timestamptz)
      GROUP BY 1, 2, 3, 4
      ON CONFLICT (day, institution, rule, area_path) DO UPDATE SET shown = excluded.shown,
        shown_fen = excluded.shown_fen, followed = excluded.followed, insisted = excluded.insisted
      """;

  private static final String THROUGH =
      """
      SELECT CAST(until AT TIME ZONE 'Asia/Shanghai' AS date) - 1 AS day FROM desk_round
      WHERE name = ?
      """;

  private static final String DONE =
      "SELECT count(*) FROM desk_round WHERE name = ? AND until >= CAST(? AS timestamptz)";

  private static final String NOTE =
      """
      INSERT INTO desk_round (name, until) VALUES (?, CAST(? AS timestamptz))
      ON CONFLICT (name) DO UPDATE SET until = excluded.until
      """;

  private final Database database;
  private final Clock clock;

  /// Sums in `database`.
  public ReminderDays(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Sums the days that are over and whose week was not when they were summed last.
  ///
  /// @return how many sums were made
  public int round() {
    LocalDate today = WorkingCalendar.day(clock.instant());
    String begin = today + "T00:00:00+08:00";
    return database.inScope(
        Scope.service(),
        sql -> {
          if (sql.fetchSingle(DONE, NAME, begin).get(0, Long.class) > 0) {
            return 0;
          }
          int summed = sql.execute(SUM, NAME, begin);
          sql.execute(NOTE, NAME, begin);
          return summed;
        });
  }

  /// The last day that was summed; empty before the first round.
  public Optional<LocalDate> through() {
    return database.inScope(
        Scope.service(),
        sql -> sql.fetch(THROUGH, NAME).stream().findFirst().map(row -> Columns.day(row, "day")));
  }
}
