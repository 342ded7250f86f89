package org.mingjian.testing.oracle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/// Makes the tables `point_<table>` and those beside it from the release's and the area's files.
final class PointTables {
  private static final String COLUMNS =
      "point_id, object, codes, sex, min_age, max_age, unit, min_level, first_only, kinds, departments,"
          + " icd, icd9, disease, max_quantity, \"window\", max_days, max_per_day, cap, level, price,"
          + " field, \"check\", other, low, high, allowed, \"when\","
          + " grade, max_dose, dose_unit, \"class\", extended,"
          + " \"group\", days, min_parts, subject, part_codes, with_codes, valid_from, valid_to";
  private static final String OWN_ID =
      "UPDATE fresh SET point_id = '%s-' || (rowid + 1) WHERE point_id IS NULL";

  private final Connection connection;
  private final List<Path> folders;

  /// Takes tables from `folders`, each of which may lack any of them.
  PointTables(Connection connection, List<Path> folders) {
    this.connection = connection;
    this.folders = folders;
  }

  /// Makes one table and what its codes name.
  void make(String table) throws SQLException {
    String raw = "raw_point_" + table;
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE OR REPLACE TABLE " + raw + " (" + COLUMNS.replace(",", " TEXT,") + " TEXT)");
      for (Path folder : folders) {
        add(statement, folder, table);
      }
      statement.execute(
          StatementText.filled(StatementText.resource("points"), n -> part(n, table)));
    }
  }

  private void add(Statement statement, Path folder, String table) throws SQLException {
    Path file = folder.resolve(table + ".csv");
    if (!Files.exists(file)) {
      return;
    }
    String raw = "raw_point_" + table;
    statement.execute("CREATE OR REPLACE TABLE fresh AS SELECT * FROM " + raw + " LIMIT 0");
    new ExtractTables(connection).fill("fresh", List.of(file));
    statement.execute(OWN_ID.formatted(table));
    statement.execute("INSERT INTO " + raw + " SELECT * FROM fresh");
  }

  private static Optional<String> part(String name, String table) {
    return switch (name) {
      case "table" -> Optional.of(table);
      case "items_codes" -> Optional.of(namedItems("codes", table));
      case "items_with_codes" -> Optional.of(namedItems("with_codes", table));
      case "items_part_codes" -> Optional.of(namedItems("part_codes", table));
      default -> Optional.empty();
    };
  }

  private static String namedItems(String column, String table) {
    return StatementText.filled(
        StatementText.resource("named-items"),
        name -> Optional.of(name.equals("column") ? column : table));
  }
}
