package org.mingjian.server.desk.figures;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.cases.precision.RuleRecord;
import org.mingjian.server.database.Columns;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;

/// How rules fared, day by day: summed by a round from what cases say of them. A day is summed as a
/// whole, so that to sum it again changes nothing.
public final class RuleDays {
  private static final String NAME = "rule-days";

  /// Overlaps the last round, whose transactions may have begun before it and ended behind it.
  private static final String CHANGED =
      """
      WITH changed AS (
        SELECT opened_day, decided_day FROM case_rule
        WHERE changed > coalesce((SELECT until FROM desk_round WHERE name = ?),
          CAST('2000-01-01' AS timestamptz)) - INTERVAL '10 minutes')
      SELECT opened_day AS day FROM changed
      UNION SELECT decided_day FROM changed WHERE decided_day IS NOT NULL ORDER BY day
      """;

  private static final String CLEAR = "DELETE FROM rule_day WHERE day = CAST(? AS date)";

  private static final String SUM =
      """
      INSERT INTO rule_day (rule, day, area_path, findings, cases, decided, confirmed, computed)
      SELECT rule, d.day, area_path,
        coalesce(sum(findings) FILTER (WHERE opened_day = d.day), 0),
        count(*) FILTER (WHERE opened_day = d.day),
        coalesce(sum(decided) FILTER (WHERE decided_day = d.day), 0),
        coalesce(sum(confirmed) FILTER (WHERE decided_day = d.day), 0), now()
      FROM case_rule, (SELECT CAST(? AS date) AS day) AS d
      WHERE opened_day = d.day OR decided_day = d.day GROUP BY rule, area_path, d.day
      """;

  private static final String NOTE =
      """
      INSERT INTO desk_round (name, until) VALUES (?, now())
      ON CONFLICT (name) DO UPDATE SET until = excluded.until
      """;

  private static final String ALL =
      """
      SELECT coalesce(sum(findings), 0) AS findings, coalesce(sum(decided), 0) AS decided,
        coalesce(sum(confirmed), 0) AS confirmed
      FROM rule_day WHERE rule = ?
      """;

  private static final String BY =
      """
      SELECT CAST(%s AS date) AS day, sum(findings) AS findings, sum(cases) AS cases,
        sum(decided) AS decided, sum(confirmed) AS confirmed
      FROM rule_day WHERE rule = ? AND day BETWEEN CAST(? AS date) AND CAST(? AS date)
      GROUP BY 1 ORDER BY 1
      """;

  private static final String BY_DAY = BY.formatted("day");
  private static final String BY_MONTH = BY.formatted("date_trunc('month', day)");

  private static final String FOUND =
      """
      SELECT month AS day, sum(findings) AS findings, sum(amount_fen) AS amount
      FROM finding_rule_sum WHERE rule = ? AND standing = 'live'
        AND month BETWEEN date_trunc('month', CAST(? AS date)) AND CAST(? AS date)
      GROUP BY 1 ORDER BY 1
      """;

  private final Database database;

  /// Sums in `database`.
  public RuleDays(Database database) {
    this.database = database;
  }

  /// What a rule did in a day or month.
  ///
  /// @param day the day, or the first of the month
  /// @param findings that came into cases
  /// @param cases that were opened with some
  /// @param decided findings
  /// @param confirmed those of them that were
  public record Activity(LocalDate day, long findings, long cases, long decided, long confirmed) {}

  /// What audits found by a rule in a month and still stands.
  public record Found(LocalDate month, long findings, long amountFen) {}

  /// Sums the days in which something changed since the last round.
  ///
  /// @return how many
  public int round() {
    return database.inScope(
        Scope.service(),
        sql -> {
          List<LocalDate> days = sql.fetch(CHANGED, NAME).map(row -> Columns.day(row, "day"));
          days.forEach(day -> sum(sql, day));
          sql.execute(NOTE, NAME);
          return days.size();
        });
  }

  private static void sum(DSLContext sql, LocalDate day) {
    sql.execute(CLEAR, day.toString());
    sql.execute(SUM, day.toString());
  }

  /// All there is of a rule, as the scope of the transaction shows it.
  public RuleRecord record(DSLContext sql, String rule) {
    Record sums = sql.fetchSingle(ALL, rule);
    return new RuleRecord(
        sums.get("findings", Long.class),
        sums.get("decided", Long.class),
        sums.get("confirmed", Long.class));
  }

  /// What it did day by day.
  public List<Activity> days(DSLContext sql, String rule, LocalDate from, LocalDate until) {
    return activity(sql, BY_DAY, rule, List.of(from, until));
  }

  /// What it did month by month.
  public List<Activity> months(DSLContext sql, String rule, LocalDate from, LocalDate until) {
    return activity(sql, BY_MONTH, rule, List.of(from, until));
  }

  private static List<Activity> activity(
      DSLContext sql, String query, String rule, List<LocalDate> days) {
    return sql.fetch(query, rule, days.getFirst().toString(), days.getLast().toString())
        .map(row ->
            new Activity(
                Columns.day(row, "day"),
                row.get("findings", Long.class),
                row.get("cases", Long.class),
                row.get("decided", Long.class),
                row.get("confirmed", Long.class)));
  }

  /// What audits found by it, month by month of what was found on.
  public List<Found> found(DSLContext sql, String rule, LocalDate from, LocalDate until) {
    return sql.fetch(FOUND, rule, from.toString(), until.toString())
        .map(row ->
            new Found(
                Columns.day(row, "day"),
                row.get("findings", Long.class),
                row.get("amount", Long.class)));
  }
}
