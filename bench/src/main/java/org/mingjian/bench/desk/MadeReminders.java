package org.mingjian.bench.desk;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.DatabaseAddress;
import org.mingjian.server.database.Scope;
import org.mingjian.server.desk.reminder.ReminderDays;

/// Reminders of the ninety days before one in June, made inside the database, and what doctors said
/// to four in ten: as the wire leaves them.
final class MadeReminders {
  /// The day after the last of them.
  static final LocalDate TODAY = LocalDate.of(2025, 6, 1);

  private static final long SOME = 500_000;
  private static final String MAKE =
      """
      INSERT INTO warning (jr_id, area_path, institution, request, warned, finding, rule, visit,
        line, item, doctor, money_fen, shown, late, content, detail)
      SELECT md5('jr' || i), area, 'H99' || lpad(h::text, 9, '0'), 'q' || i / 3, told,
        md5('f' || i), 'GZ1000010' || lpad((power(random(), 3) * 80)::int::text, 7, '0'),
        'MD' || i / 5, 'BK' || i, 'X' || i % 5000, 'D' || h || '-' || i % 100,
        100 + exp(random() * 13)::bigint, i % 10 <> 0, i % 100 = 0, '达格列净片不在病种M01600的药品目录内。',
        '{"mark":{"ruleName":{"zh":"药品超限定病种目录范围使用","en":"Drug beyond the diseases"},'
          || '"verdict":"SUSPECTED","phase":"BEFORE"},"blame":{"itemName":"达格列净片"},'
          || '"evidence":"' || repeat('x', 900) || '"}'
      FROM %s
      """;

  private static final String SAY =
      """
      INSERT INTO feedback (jr_id, request, area_path, institution, way, reason_code, reason, received)
      SELECT md5('jr' || i), 's' || i, area, 'H99' || lpad(h::text, 9, '0'),
        CASE WHEN i % 7 = 0 THEN '1' ELSE '2' END, '', '病情需要', told + interval '1 minute'
      FROM %s WHERE i % 10 IN (1, 2, 3, 4)
      """;

  /// The numbers of some reminders, whose they are, where and when they were told.
  private static final String MADE =
      """
      (SELECT i, h, format('/990000/99%%1$s00/99%%1$s%%2$s', lpad((h %% 10)::text, 2, '0'),
          lpad((1 + h %% 100 / 10)::text, 2, '0')) AS area,
          TIMESTAMPTZ '2025-03-03T00:00:00+08' + i * interval '90 days' / %d AS told
        FROM (SELECT i, (power(mod(i * 7919, 1000003) / 1000003.0, 3) * 1000)::int AS h
          FROM generate_series(CAST(? AS bigint), CAST(? AS bigint)) AS i) AS numbered) AS made
      """;

  private MadeReminders() {}

  /// Makes so many, where there are none yet.
  static void make(DatabaseAddress address, Database database, long reminders) {
    if (isThere(database)) {
      return;
    }
    String made = String.format(Locale.ROOT, MADE, reminders);
    for (long first = 1; first <= reminders; first += SOME) {
      long from = first;
      long to = Math.min(reminders, first + SOME - 1);
      for (String statement : List.of(MAKE, SAY)) {
        String making = statement.replace("%s", made);
        database.inScope(Scope.service(), sql -> sql.execute(making, from, to));
      }
      System.err.printf(Locale.ROOT, "%,d reminders made%n", to);
    }
    clean(address);
  }

  /// As the database cleans up behind itself, when it finds the time.
  private static void clean(DatabaseAddress address) {
    try (Connection owner =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        Statement sql = owner.createStatement()) {
      sql.execute("VACUUM (ANALYZE) mingjian.warning, mingjian.feedback");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isThere(Database database) {
    return database.inScope(
        Scope.service(),
        sql -> sql.fetchSingle("SELECT EXISTS (SELECT FROM warning)").into(Boolean.class));
  }

  /// Sums the days that were not.
  ///
  /// @return how many sums that made
  static int sum(Database database) {
    Clock morning =
        Clock.fixed(TODAY.atTime(LocalTime.MIDNIGHT).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    return new ReminderDays(database, morning).round();
  }
}
