package org.mingjian.server.desk.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.server.database.Columns;

/// Money month by month: reminded of before and during care, refused, recovered, and what stands as
/// found. Refused and recovered are what the ledger booked in the month, less what it booked back.
public final class MoneyMonths {
  private static final String BOOKED =
      """
      SELECT CAST(date_trunc('month', at AT TIME ZONE 'Asia/Shanghai') AS date) AS month,
        sum(CASE WHEN to_account = 'REFUSED' THEN amount_fen
          WHEN from_account = 'REFUSED' THEN -amount_fen ELSE 0 END) AS refused,
        sum(CASE WHEN to_account = 'RECOVERED' THEN amount_fen
          WHEN from_account = 'RECOVERED' THEN -amount_fen ELSE 0 END) AS recovered
      FROM ledger_entry
      WHERE at >= CAST(? AS timestamptz) AND at < CAST(? AS timestamptz) GROUP BY 1
      """;

  private static final String REMINDED =
      """
      SELECT CAST(date_trunc('month', day) AS date) AS month, sum(shown) AS reminders,
        sum(shown_fen) AS amount
      FROM reminder_day WHERE day BETWEEN CAST(? AS date) AND CAST(? AS date) GROUP BY 1
      """;

  private static final String FOUND =
      """
      SELECT month, sum(findings) AS findings, sum(amount_fen) AS amount FROM finding_area_sum
      WHERE standing = 'live' AND verdict <> 'INDICATOR'
        AND month BETWEEN date_trunc('month', CAST(? AS date)) AND CAST(? AS date) GROUP BY 1
      """;

  private MoneyMonths() {}

  /// A month. Money in fen.
  ///
  /// @param month its first day
  /// @param reminders shown before or during care
  public record Month(
      LocalDate month,
      long findings,
      long foundFen,
      long reminders,
      long remindedFen,
      long refusedFen,
      long recoveredFen) {
    static Month empty(LocalDate month) {
      return new Month(month, 0, 0, 0, 0, 0, 0);
    }

    Month plus(Month o) {
      return new Month(
          month,
          findings + o.findings,
          foundFen + o.foundFen,
          reminders + o.reminders,
          remindedFen + o.remindedFen,
          refusedFen + o.refusedFen,
          recoveredFen + o.recoveredFen);
    }
  }

  /// All months of a period, empty ones with them.
  public static List<Month> of(DSLContext sql, LocalDate from, LocalDate until) {
    SortedMap<LocalDate, Month> months = new TreeMap<>();
    for (LocalDate one = from.withDayOfMonth(1); !one.isAfter(until); one = one.plusMonths(1)) {
      months.put(one, Month.empty(one));
    }
    String zone = "T00:00:00+08:00";
    sql.fetch(BOOKED, from + zone, until.plusDays(1) + zone)
        .forEach(row ->
            add(
                months,
                new Month(
                    month(row), 0, 0, 0, 0, number(row, "refused"), number(row, "recovered"))));
    sql.fetch(REMINDED, from.toString(), until.toString())
        .forEach(row ->
            add(
                months,
                new Month(
                    month(row), 0, 0, number(row, "reminders"), number(row, "amount"), 0, 0)));
    sql.fetch(FOUND, from.toString(), until.toString())
        .forEach(row ->
            add(
                months,
                new Month(month(row), number(row, "findings"), number(row, "amount"), 0, 0, 0, 0)));
    return List.copyOf(months.values());
  }

  private static void add(SortedMap<LocalDate, Month> months, Month some) {
    months.merge(some.month, some, Month::plus);
  }

  private static LocalDate month(Record row) {
    return Columns.day(row, "month");
  }

  private static long number(Record row, String column) {
    return row.get(column, Long.class);
  }
}
