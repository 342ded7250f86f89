package org.mingjian.server.demo;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.server.settings.ServerError;
import org.mingjian.values.MingjianException;

/// Picks visits of a synthetic city for its hospitals to ask about.
///
/// @param out the folder of the demo, with `extract` and `result`
record DemoVisits(Path out) {
  /// Of five hospitals one is not connected yet. Every other visit has something found in it.
  private static final String PICKED =
      """
      CREATE TABLE picked AS
      WITH able AS (
        SELECT *, mdtrt_id IN (SELECT mdtrt_id FROM %2$s) AS found
        FROM %1$s
        WHERE med_type IN ('11', '14') AND substr(md5(fixmedins_code), 1, 1) < 'd')
      SELECT *, row_number() OVER (PARTITION BY found ORDER BY md5(mdtrt_id), mdtrt_id) AS place
      FROM able
      QUALIFY place <= %3$d
      """;

  private static final String RECORDS = "SELECT * FROM picked ORDER BY place, found, mdtrt_id";

  private static final String LINES =
      """
      SELECT * FROM %s
      WHERE mdtrt_id IN (SELECT mdtrt_id FROM picked) AND CAST(cnt AS DECIMAL(18, 4)) > 0
      ORDER BY bkkp_sn
      """;

  /// At most `most` visits; the same of the same city each time. One without anything charged is
  /// left out.
  List<DemoVisit> pick(int most) {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute(
          PICKED.formatted(rows("extract/mdtrt_d.csv"), rows("result/findings.csv"), most / 2));
      Map<String, List<Map<String, String>>> lines = new HashMap<>();
      for (Map<String, String> line :
          read(statement, LINES.formatted(rows("extract/fee_list_d.csv")))) {
        lines.computeIfAbsent(line.get("mdtrt_id"), any -> new ArrayList<>()).add(line);
      }
      return read(statement, RECORDS).stream()
          .map(record ->
              new DemoVisit(record, lines.getOrDefault(record.get("mdtrt_id"), List.of())))
          .filter(visit -> !visit.lines().isEmpty())
          .toList();
    } catch (SQLException e) {
      throw new MingjianException(
          ServerError.CONFIGURATION, "演示数据不完整 the demo's extract is not whole: " + out, e);
    }
  }

  private String rows(String file) {
    return "read_csv('"
        + out.resolve(file).toString().replace("'", "''")
        + "', header = true, all_varchar = true)";
  }

  private static List<Map<String, String>> read(Statement statement, String query)
      throws SQLException {
    List<Map<String, String>> all = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      ResultSetMetaData columns = rows.getMetaData();
      while (rows.next()) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
          String value = rows.getString(column);
          row.put(columns.getColumnName(column), rows.wasNull() ? "" : value);
        }
        all.add(row);
      }
    }
    return all;
  }
}
