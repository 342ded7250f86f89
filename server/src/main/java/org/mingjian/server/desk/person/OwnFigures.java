package org.mingjian.server.desk.person;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.decision.Withdrawal;
import org.mingjian.server.database.Columns;

/// What one did oneself: how much, how fast, and what became of it.
///
/// @param today steps ended today
/// @param month steps ended since the first of the month
/// @param meanDays working days a case lay at the step before one ended it, over the last ninety
///   days; nothing where one ended none
/// @param appealed cases one held against an institution that it appealed, as far as they are
///   closed
/// @param overturned those of them that were closed for the institution
public record OwnFigures(
    long today, long month, Optional<Double> meanDays, long appealed, long overturned) {
  private static final int RECENT_DAYS = 90;

  private static final String DONE =
      """
      SELECT entered, day, count(*) AS steps FROM given_outcome
      WHERE account = ? AND day >= CAST(? AS date) GROUP BY entered, day ORDER BY entered, day
      """;

  private static final String APPEALED =
      """
      SELECT count(*) AS appealed,
        count(*) FILTER (WHERE c.burden = 'NONE' AND c.hearing = 'HEARD') AS overturned
      FROM (SELECT DISTINCT mine."case" FROM given_outcome mine JOIN given_outcome appeal USING ("case")
          WHERE mine.account = ? AND mine.kind = 'held' AND appeal.kind = 'appealed'
            AND appeal.sequence > mine.sequence) AS held
        JOIN desk_case c USING ("case")
      WHERE c.step = '' AND NOT c.closing = ANY (CAST(? AS text[]))
      """;

  /// Of an account, on a day.
  public static OwnFigures of(
      DSLContext sql, String account, LocalDate today, WorkingCalendar calendar) {
    LocalDate first = today.withDayOfMonth(1);
    Tally tally = new Tally();
    for (Record row : sql.fetch(DONE, account, today.minusDays(RECENT_DAYS).toString())) {
      LocalDate day = Columns.day(row, "day");
      long steps = row.get("steps", Long.class);
      tally.all += steps;
      tally.days += steps * calendar.workingDays(Columns.day(row, "entered"), day);
      tally.today += day.equals(today) ? steps : 0;
      tally.month += day.isBefore(first) ? 0 : steps;
    }
    Record appeals = sql.fetchSingle(APPEALED, account, withdrawals());
    return new OwnFigures(
        tally.today,
        tally.month,
        tally.mean(),
        appeals.get("appealed", Long.class),
        appeals.get("overturned", Long.class));
  }

  private static final class Tally {
    private long all;
    private long days;
    private long today;
    private long month;

    Optional<Double> mean() {
      return all == 0 ? Optional.empty() : Optional.of((double) days / all);
    }
  }

  /// Closings nobody decided.
  private static String[] withdrawals() {
    return Stream.of(Withdrawal.values()).map(Enum::name).toArray(String[]::new);
  }
}
