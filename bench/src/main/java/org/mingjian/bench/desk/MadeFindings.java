package org.mingjian.bench.desk;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingjian.server.database.DatabaseAddress;

/// Makes many findings of few inside the database, as its owner: the month that was imported once
/// more for each month after it, with other ids, settlements' keys, amounts and days. Indexes are
/// made afterwards, sums added up once.
final class MadeFindings {
  private static final String COPY =
      """
      INSERT INTO finding (finding, content_hash, case_key, amount_fen, fund_fen, run, arrived,
        changed, month, day, told, area_path, institution, rule, verdict, standing, phase, item,
        doctor, department, person, visit, settlement, line, release, detail)
      SELECT gen_random_uuid(), content_hash, gen_random_uuid(), made, made * 7 / 10, run, arrived,
        changed, CAST(month + interval '%1$d months' AS date),
        CAST(month + interval '%1$d months' AS date) + CAST(floor(random() * 28) AS int), told,
        area_path, institution, rule, verdict, standing, phase, item, doctor, department, person,
        visit, settlement, line, release, detail
      FROM (SELECT *, 100 + CAST(exp(random() * 13) AS bigint) AS made FROM finding
            WHERE month = '2024-01-01' LIMIT %2$d) AS first
      """;

  private static final String MONTH =
      "SELECT ensure_finding_month(CAST(DATE '2024-01-01' + interval '%d months' AS date))";

  private static final String INDEXES =
      """
      SELECT indexname, replace(indexdef, ' ON ONLY ', ' ON ') FROM pg_indexes
      WHERE schemaname = 'mingjian' AND tablename = 'finding' AND indexname <> 'finding_pkey'
      """;

  private static final String SUM =
      """
      INSERT INTO %1$s (%2$s, findings, amount_fen, fund_fen)
      SELECT %2$s, count(*), sum(amount_fen), sum(fund_fen) FROM finding GROUP BY %2$s
      """;

  private static final List<List<String>> SUMS =
      List.of(
          List.of("finding_sum", "institution, month, rule, verdict, standing, told, area_path"),
          List.of("finding_rule_sum", "rule, month, area_path, verdict, standing, told"),
          List.of("finding_area_sum", "area_path, month, verdict, standing, told"));

  private final Statement sql;

  private MadeFindings(Statement sql) {
    this.sql = sql;
  }

  /// Makes `more` of the `first` that are there.
  static void make(DatabaseAddress address, long first, long more) {
    try (Connection owner =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        Statement sql = owner.createStatement()) {
      new MadeFindings(sql).make(first, more);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void make(long first, long more) throws SQLException {
    all("SET search_path = mingjian", "SET maintenance_work_mem = '512MB'");
    List<String> indexes = indexes();
    all(
        "ALTER TABLE finding DISABLE TRIGGER USER",
        "ALTER TABLE finding DROP CONSTRAINT finding_pkey");
    for (int month = 1; (month - 1) * first < more; month++) {
      sql.execute(String.format(Locale.ROOT, MONTH, month));
      sql.execute(
          String.format(Locale.ROOT, COPY, month, Math.min(first, more - (month - 1) * first)));
      System.err.printf(Locale.ROOT, "%,d findings made%n", Math.min(more, month * first));
    }
    sql.execute("ALTER TABLE finding ADD CONSTRAINT finding_pkey PRIMARY KEY (finding, month)");
    for (String index : indexes) {
      System.err.println(index);
      sql.execute(index);
    }
    for (List<String> sums : SUMS) {
      sql.execute("TRUNCATE " + sums.getFirst());
      sql.execute(String.format(Locale.ROOT, SUM, sums.getFirst(), sums.getLast()));
    }
    all("ALTER TABLE finding ENABLE TRIGGER USER");
  }

  /// Takes the indexes away.
  ///
  /// @return what makes them again
  private List<String> indexes() throws SQLException {
    List<String> names = new ArrayList<>();
    List<String> definitions = new ArrayList<>();
    try (ResultSet found = sql.executeQuery(INDEXES)) {
      while (found.next()) {
        names.add(found.getString(1));
        definitions.add(found.getString(2));
      }
    }
    for (String name : names) {
      sql.execute("DROP INDEX " + name);
    }
    return definitions;
  }

  private void all(String... statements) throws SQLException {
    for (String statement : statements) {
      sql.execute(statement);
    }
  }
}
