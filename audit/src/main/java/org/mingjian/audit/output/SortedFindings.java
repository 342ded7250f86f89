package org.mingjian.audit.output;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.mingjian.audit.output.FindingColumn.Form;

/// All findings of a run, in the order of their ids. Lives as long as the [FindingStore] it came
/// from; used by one thread.
public final class SortedFindings {
  /// Name of the Parquet file.
  public static final String PARQUET = "findings.parquet";

  /// Name of the CSV file.
  public static final String CSV = "findings.csv";

  /// Name of the workbook.
  public static final String WORKBOOK = "findings.xlsx";

  /// Name of the CSV file of what rules on trial found: for the bureau, never for a hospital.
  public static final String SHADOW = "shadow.csv";

  /// The files of findings.
  public static final List<String> FILES = List.of(CSV, PARQUET, WORKBOOK);

  private final DuckDBConnection connection;

  private SortedFindings(DuckDBConnection connection) {
    this.connection = connection;
  }

  static SortedFindings of(DuckDBConnection connection, Path parquet) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE VIEW finding AS SELECT * FROM read_parquet("
              + Sql.text(parquet.toString())
              + ")");
      statement.execute(FindingFigures.CLAIMS);
    }
    return new SortedFindings(connection);
  }

  /// Writes CSV and workbook beside the Parquet file, which is there already, among the staged
  /// files.
  public void writeFiles(OutputFolder output) {
    writeCsv("finding", output.staged(CSV));
    writeWorkbook(output.staged(WORKBOOK));
  }

  /// Writes what rules on trial found among the staged files, in the same columns and order. None
  /// of it stands in any other file.
  public void writeShadow(OutputFolder output) {
    writeCsv("shadow ORDER BY finding_id, content_hash", output.staged(SHADOW));
  }

  /// Writes findings as UTF-8 CSV with a byte-order mark, which office programs want.
  private void writeCsv(String from, Path file) {
    // The mark is part of the first column's name: COPY has no option for it.
    String columns =
        FindingColumn.all().stream()
            .map(column ->
                plainText(column)
                    + " AS "
                    + (column.ordinal() == 0
                        ? "\"\ufeff" + column.header() + '"'
                        : column.quoted()))
            .collect(Collectors.joining(", "));
    execute(
        "COPY (SELECT "
            + columns
            + " FROM "
            + from
            + ") TO "
            + Sql.text(file.toString())
            + " (FORMAT csv, HEADER true)");
  }

  /// Writes the first rows as a workbook, codes as text.
  private void writeWorkbook(Path file) {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT * FROM finding LIMIT " + FindingWorkbook.MAX_ROWS)) {
      FindingWorkbook.write(rows, file);
    } catch (SQLException e) {
      throw FindingStore.broken("workbook", e);
    } catch (IOException e) {
      throw OutputFolder.notWritable(file, e);
    }
  }

  /// Counts them.
  public FindingFigures figures() {
    return new FindingFigures(connection);
  }

  private static String plainText(FindingColumn column) {
    return column.form() == Form.QUANTITY || column.form() == Form.PRICE
        ? "rtrim(rtrim(CAST(%s AS VARCHAR), '0'), '.')".formatted(column.quoted())
        : column.quoted();
  }

  private void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw FindingStore.broken("write", e);
    }
  }
}
