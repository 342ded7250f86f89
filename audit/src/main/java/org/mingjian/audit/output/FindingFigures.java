package org.mingjian.audit.output;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import org.mingjian.values.LocalizedText;

/// Figures over the findings of a run. Money counts once: per line the largest claim on it; where a
/// finding claims a whole visit, that claim stands for all of the visit's lines. A finding about a
/// window names no line and claims nothing here, so that no line can count twice.
public final class FindingFigures {
  /// One row per claim that counts: a line or a whole visit.
  static final String CLAIMS =
      """
      CREATE TABLE claim AS
      WITH candidate AS (
        SELECT finding_id, rule_code, fixmedins_code, mdtrt_id, subject_line, dept_code,
          doctor_code, occurred_at, insutype, med_type, amount, fund_amount
        FROM finding WHERE mdtrt_id IS NOT NULL
      ), ranked AS (
        SELECT *,
          row_number() OVER (PARTITION BY fixmedins_code, mdtrt_id, subject_line
            ORDER BY amount DESC, fund_amount DESC, finding_id) AS place,
          max(CASE WHEN subject_line IS NULL AND amount > 0 THEN 1 ELSE 0 END)
            OVER (PARTITION BY fixmedins_code, mdtrt_id) AS whole
        FROM candidate
      )
      SELECT * FROM ranked WHERE place = 1 AND (subject_line IS NULL) = (whole = 1)
      """;

  private static final String TOTALS =
      """
      SELECT (SELECT count(*) FROM finding),
        (SELECT CAST(coalesce(sum(amount), 0) * 100 AS BIGINT) FROM claim),
        (SELECT CAST(coalesce(sum(fund_amount), 0) * 100 AS BIGINT) FROM claim),
        count(*) FILTER (mdtrt_id IS NULL),
        CAST(coalesce(sum(amount) FILTER (mdtrt_id IS NULL), 0) * 100 AS BIGINT),
        count(DISTINCT psn_no),
        count(DISTINCT (fixmedins_code, setl_id)) FILTER (setl_id IS NOT NULL),
        count(DISTINCT (fixmedins_code, mdtrt_id, subject_line)) FILTER (subject_line IS NOT NULL),
        count(DISTINCT fixmedins_code),
        coalesce(min(substr(occurred_at, 1, 10)), ''),
        coalesce(max(substr(occurred_at, 1, 10)), '')
      FROM finding
      """;

  private static final String SLICES =
      """
      WITH found AS (
        SELECT %1$s AS code, max(%2$s) AS name, %3$s AS owner, count(*) AS findings,
          count(DISTINCT psn_no) AS persons, sum(amount) AS amount
        FROM finding GROUP BY ALL
      ), once AS (
        SELECT %1$s AS code, %3$s AS owner, sum(amount) AS amount, sum(fund_amount) AS fund
        FROM claim GROUP BY ALL
      ), institution AS (
        SELECT fixmedins_code, max(fixmedins_name) AS name FROM finding GROUP BY ALL
      )
      SELECT coalesce(found.code, ''), coalesce(found.name, ''), coalesce(found.owner, ''),
        coalesce(institution.name, ''), findings, persons,
        CAST(found.amount * 100 AS BIGINT), CAST(coalesce(once.amount, 0) * 100 AS BIGINT),
        CAST(coalesce(once.fund, 0) * 100 AS BIGINT), count(*) OVER ()
      FROM found
        LEFT JOIN once ON found.code IS NOT DISTINCT FROM once.code
          AND found.owner IS NOT DISTINCT FROM once.owner
        LEFT JOIN institution ON found.owner = institution.fixmedins_code
      ORDER BY %4$s LIMIT %5$d
      """;

  private static final String LARGEST =
      """
      SELECT largest.*, message_en
      FROM (SELECT * FROM finding ORDER BY amount DESC, finding_id, content_hash LIMIT %d) largest
        JOIN (SELECT finding_id, content_hash, split_part(packed, chr(31), -1) AS message_en
            FROM incoming)
          USING (finding_id, content_hash)
      ORDER BY amount DESC, finding_id, content_hash
      """;

  private final DuckDBConnection connection;

  FindingFigures(DuckDBConnection connection) {
    this.connection = connection;
  }

  /// Figures over all findings.
  public FindingTotals totals() {
    return query(
        TOTALS,
        rows -> {
          rows.next();
          return new FindingTotals(
              rows.getLong(1),
              rows.getLong(2),
              rows.getLong(3),
              rows.getLong(4),
              rows.getLong(5),
              rows.getLong(6),
              rows.getLong(7),
              rows.getLong(8),
              rows.getLong(9),
              rows.getString(10),
              rows.getString(11));
        });
  }

  /// Findings by a dimension: the `limit` values with most money counted once, months in order.
  public Breakdown by(Dimension dimension, int limit) {
    String order =
        dimension == Dimension.MONTH
            ? "1"
            : "found.code IS NULL, 8 DESC, 7 DESC, findings DESC, 1, 3";
    String sql =
        SLICES.formatted(dimension.code(), dimension.label(), dimension.owner(), order, limit);
    return query(sql, rows -> breakdown(dimension, rows));
  }

  /// The findings with the largest amounts.
  public List<LargeFinding> largest(int limit) {
    return query(
        LARGEST.formatted(limit),
        rows -> {
          List<LargeFinding> found = new ArrayList<>();
          while (rows.next()) {
            found.add(largeFinding(rows));
          }
          return found;
        });
  }

  private static Breakdown breakdown(Dimension dimension, ResultSet rows) throws SQLException {
    List<Slice> slices = new ArrayList<>();
    long values = 0;
    while (rows.next()) {
      slices.add(
          new Slice(
              rows.getString(1),
              rows.getString(2),
              rows.getString(3),
              rows.getString(4),
              rows.getLong(5),
              rows.getLong(6),
              rows.getLong(7),
              rows.getLong(8),
              rows.getLong(9)));
      values = rows.getLong(10);
    }
    return new Breakdown(dimension, slices, values);
  }

  private static LargeFinding largeFinding(ResultSet rows) throws SQLException {
    Map<String, String> columns = new HashMap<>();
    for (FindingColumn column : FindingColumn.all()) {
      String text = rows.getString(column.header());
      columns.put(column.header(), text == null ? "" : text);
    }
    String message = columns.getOrDefault(FindingColumn.MESSAGE.header(), "");
    return new LargeFinding(
        columns,
        new LocalizedText(message, rows.getString("message_en")),
        EvidenceJson.read(columns.getOrDefault(FindingColumn.EVIDENCE.header(), "{}")));
  }

  private <T> T query(String sql, Reading<T> reading) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return reading.read(rows);
    } catch (SQLException e) {
      throw FindingStore.broken("count", e);
    }
  }

  /// Reads one result.
  private interface Reading<T> {
    T read(ResultSet rows) throws SQLException;
  }
}
