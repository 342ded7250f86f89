package org.mingjian.testing.oracle;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Judges a clean extract with one SQL statement a rule. It shares no code with the engine; both
/// are written from `docs/designs/audit.md`. Used by one thread.
public final class Oracle implements AutoCloseable {
  private final Connection connection;
  private final Map<String, OracleRule> rules;
  private final PointTables points;
  private final boolean scopeKnown;

  private Oracle(Connection connection, Map<String, OracleRule> rules, PointTables points)
      throws SQLException {
    this.connection = connection;
    this.rules = rules;
    this.points = points;
    scopeKnown = column("SELECT 1 FROM line WHERE scope_unknown LIMIT 1").isEmpty();
  }

  /// Reads and nets the extract. `extract` is a folder of CSV tables without unbelievable rows,
  /// `local` the area's own knowledge tables (need not be there), `rulepack` the folder with
  /// `rules` and `knowledge`.
  public static Oracle open(Path extract, Path local, Path rulepack)
      throws SQLException, IOException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    run(connection, "SET threads = 2");
    run(connection, StatementText.resource("words"));
    new ExtractTables(connection).readAll(extract);
    run(connection, StatementText.resource("base"));
    run(connection, StatementText.resource("gross"));
    run(connection, StatementText.resource("netting"));
    PointTables points = new PointTables(connection, List.of(rulepack.resolve("knowledge"), local));
    return new Oracle(connection, RuleFile.readAll(rulepack.resolve("rules")), points);
  }

  /// The same statements over claims kept in another form: `base` makes from them the tables that
  /// `base.sql` and `gross.sql` make from an extract. Takes over the connection; `local` are
  /// folders of the area's own knowledge tables.
  public static Oracle over(Connection connection, String base, List<Path> local, Path rulepack)
      throws SQLException, IOException {
    run(connection, StatementText.resource("words"));
    run(connection, base);
    run(connection, StatementText.resource("netting"));
    List<Path> folders = new ArrayList<>(List.of(rulepack.resolve("knowledge")));
    folders.addAll(local);
    PointTables points = new PointTables(connection, folders);
    return new Oracle(connection, RuleFile.readAll(rulepack.resolve("rules")), points);
  }

  /// The rules of the pack, by code.
  public Map<String, OracleRule> rules() {
    return Map.copyOf(rules);
  }

  /// The one statement that is the rule, as it is run.
  public String statement(String ruleCode) {
    return RuleStatement.of(rule(ruleCode), scopeKnown).text();
  }

  /// Everything that is not clear under the rule: hits and undetermined, in no particular order.
  public List<OracleOutcome> outcomes(String ruleCode) throws SQLException {
    makePoints(ruleCode);
    List<OracleOutcome> outcomes = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(statement(ruleCode))) {
      while (rows.next()) {
        outcomes.add(outcome(rows));
      }
    }
    return outcomes;
  }

  /// How often the rule blames, and the money it claims, in fen; counted in the database.
  public Total total(String ruleCode) throws SQLException {
    makePoints(ruleCode);
    return total(statement(ruleCode), "outcome = 'HIT'");
  }

  /// How many lines, visits or windows the rule judges, clear and undetermined ones included;
  /// counted in the database.
  public long judged(String ruleCode) throws SQLException {
    makePoints(ruleCode);
    return total(RuleStatement.ofAllJudged(rule(ruleCode), scopeKnown).text(), "TRUE").findings();
  }

  private void makePoints(String ruleCode) throws SQLException {
    for (String table : rule(ruleCode).tables()) {
      points.make(table);
    }
  }

  private Total total(String query, String condition) throws SQLException {
    String sql =
        "SELECT count(*), coalesce(sum(amount), 0)::BIGINT FROM (%s) WHERE %s"
            .formatted(query, condition);
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return new Total(row.getLong(1), row.getLong(2));
    }
  }

  /// Findings of a rule and their money.
  public record Total(long findings, long amountFen) {}

  /// What the rule blames.
  public List<OracleOutcome> findings(String ruleCode) throws SQLException {
    return outcomes(ruleCode).stream().filter(OracleOutcome::isHit).toList();
  }

  /// What the rule cannot judge, with the reason as outcome.
  public List<OracleOutcome> undetermined(String ruleCode) throws SQLException {
    return outcomes(ruleCode).stream().filter(outcome -> !outcome.isHit()).toList();
  }

  /// Runs any query over the working tables and answers its first column as text, empty where
  /// absent; for tests of the oracle itself.
  public List<String> column(String query) throws SQLException {
    return rows(query).stream().map(row -> row.values().iterator().next()).toList();
  }

  /// Runs any query over the working tables; fields by column name, empty where absent.
  public List<Map<String, String>> rows(String query) throws SQLException {
    List<Map<String, String>> result = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      ResultSetMetaData columns = rows.getMetaData();
      while (rows.next()) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          row.put(columns.getColumnName(i), Objects.toString(rows.getObject(i), ""));
        }
        result.add(row);
      }
    }
    return result;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private OracleRule rule(String code) {
    OracleRule rule = rules.get(code);
    if (rule == null) {
      throw new IllegalArgumentException("no rule " + code + " among " + rules.keySet());
    }
    return rule;
  }

  private static OracleOutcome outcome(ResultSet row) throws SQLException {
    return new OracleOutcome(
        row.getString("rule_code"),
        row.getString("psn_no"),
        row.getString("fixmedins_code"),
        row.getString("mdtrt_id"),
        row.getString("subject_line"),
        row.getString("window_start"),
        row.getString("point_id"),
        row.getString("outcome"),
        row.getLong("amount"),
        row.getLong("fund_amount"),
        row.getString("measured"),
        row.getString("limit_text"));
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
