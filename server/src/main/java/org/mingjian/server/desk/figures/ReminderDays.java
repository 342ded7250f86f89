package org.mingjian.server.desk.figures;

import java.time.Clock;
import java.time.LocalDate;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;

/// Reminders shown before and during care, day by day: summed once a day is over, so that figures
/// do not read every warning there ever was.
public final class ReminderDays {
  private static final String NAME = "reminder-days";

  private static final String SUM =
      """
      INSERT INTO reminder_day (day, institution, area_path, shown, shown_fen)
      SELECT CAST(warned AT TIME ZONE 'Asia/Shanghai' AS date), institution, area_path, count(*),
        sum(money_fen)
      FROM warning
      WHERE shown AND warned >= coalesce((SELECT until FROM desk_round WHERE name = ?),
          CAST('2000-01-01' AS timestamptz))
        AND warned < CAST(? AS timestamptz)
      GROUP BY 1, 2, 3
      ON CONFLICT (day, institution, area_path) DO UPDATE SET shown = excluded.shown,
        shown_fen = excluded.shown_fen
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

  /// Sums the days that are over and were not summed yet.
  ///
  /// @return how many sums of days and institutions were made
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
}
