package org.mingjian.testing.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Fills tables of text columns from CSV files; columns the files lack stay empty, columns the
/// table lacks are passed over.
final class ExtractTables {
  private static final List<String> NAMES =
      List.of(
          "setl_d",
          "mdtrt_d",
          "fee_list_d",
          "setl_list_diag_d",
          "setl_list_oprn_d",
          "fixmedins_b",
          "doctor_b",
          "setl_list_d",
          "invt_d");

  private final Connection connection;

  ExtractTables(Connection connection) {
    this.connection = connection;
  }

  /// Reads every table of a clean extract.
  void readAll(Path extract) throws SQLException, IOException {
    for (String name : NAMES) {
      List<Path> files = files(extract, name);
      if (!files.isEmpty()) {
        fill("raw_" + name, files);
        if (name.equals("setl_list_d")) {
          fillColumns(files);
        }
      }
    }
  }

  /// Remembers which columns settlement lists have.
  private void fillColumns(List<Path> files) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO raw_list_column SELECT DISTINCT lower(column_name)"
              + " FROM (DESCRIBE SELECT * FROM "
              + csv(files)
              + ")");
    }
  }

  /// Appends the rows of CSV files to a table, by column name.
  void fill(String table, List<Path> files) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      String wanted = columns(statement, table);
      statement.execute(
          "INSERT INTO %s BY NAME SELECT given(COLUMNS(lambda c: list_contains(%s, lower(c)))) FROM %s"
              .formatted(table, wanted, csv(files)));
    }
  }

  private static String columns(Statement statement, String table) throws SQLException {
    try (ResultSet names =
        statement.executeQuery(
            "SELECT list(column_name)::TEXT FROM duckdb_columns() WHERE table_name = '"
                + table
                + "'")) {
      names.next();
      return "['" + names.getString(1).replaceAll("[\\[\\]]", "").replace(", ", "', '") + "']";
    }
  }

  /// A FROM item that reads CSV files as text.
  static String csv(List<Path> files) {
    String names =
        files.stream().map(file -> "'" + file + "'").collect(Collectors.joining(", ", "[", "]"));
    return "read_csv(%s, all_varchar=true, header=true, delim=',', quote='\"', escape='\"', union_by_name=true)"
        .formatted(names);
  }

  private static List<Path> files(Path extract, String name) throws IOException {
    try (Stream<Path> files = Files.list(extract)) {
      return files.filter(file -> isOf(file, name)).sorted().toList();
    }
  }

  private static boolean isOf(Path file, String name) {
    String text = file.getFileName().toString();
    return text.matches(name + "(_[^a-z].*)?\\.csv(\\.gz)?");
  }
}
