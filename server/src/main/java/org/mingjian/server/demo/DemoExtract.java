package org.mingjian.server.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mingjian.server.database.FolderTree;
import org.mingjian.server.settings.ServerError;
import org.mingjian.values.MingjianException;

/// What one hospital of a synthetic city would upload before it settles: its rows of the last
/// month.
///
/// @param extract of the city
record DemoExtract(Path extract) {
  private static final List<String> BY_VISIT = List.of("mdtrt_d", "setl_d");

  /// The rows, packed. The same extract and hospital give the same bytes.
  byte[] packed(String hospital) {
    try {
      Path folder = Files.createTempDirectory("mingjian-demo");
      try {
        write(hospital, folder);
        return zip(folder);
      } finally {
        FolderTree.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String hospital, Path folder) {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute(
          "CREATE TABLE lines AS SELECT * FROM "
              + rows("fee_list_d")
              + " WHERE fixmedins_code = "
              + text(hospital));
      statement.execute(
          "DELETE FROM lines WHERE substr(fee_ocur_time, 1, 7)"
              + " < (SELECT max(substr(fee_ocur_time, 1, 7)) FROM lines)");
      copy(statement, "lines ORDER BY ALL", folder.resolve("fee_list_d.csv"));
      for (String table : BY_VISIT) {
        String some =
            rows(table)
                + " WHERE mdtrt_id IN (SELECT mdtrt_id FROM lines) AND fixmedins_code = "
                + text(hospital)
                + " ORDER BY ALL";
        copy(statement, some, folder.resolve(table + ".csv"));
      }
    } catch (SQLException e) {
      throw new MingjianException(
          ServerError.CONFIGURATION, "演示数据不完整 the demo's extract is not whole: " + extract, e);
    }
  }

  private String rows(String table) {
    return "read_csv("
        + text(extract.resolve(table + ".csv").toString())
        + ", header = true, all_varchar = true)";
  }

  private static void copy(Statement statement, String rows, Path to) throws SQLException {
    statement.execute(
        "COPY (SELECT * FROM " + rows + ") TO " + text(to.toString()) + " (HEADER, DELIMITER ',')");
  }

  private static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  private static byte[] zip(Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String table : List.of("fee_list_d.csv", "mdtrt_d.csv", "setl_d.csv")) {
        ZipEntry entry = new ZipEntry(table);
        entry.setLastModifiedTime(FileTime.from(Instant.EPOCH));
        zip.putNextEntry(entry);
        Files.copy(folder.resolve(table), zip);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
