package org.mingjian.lake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBReadableVector;
import org.mingjian.lake.store.Database;

/// A Parquet file of any writer, opened for reading. Raises
/// [org.mingjian.lake.store.LakeError#STORE_FAILED] if it is none, or is cut off.
final class ParquetFile implements AutoCloseable {
  private static final int MEGABYTES = 512;

  private final Database database;
  private final String from;

  private ParquetFile(Database database, Path file) {
    this.database = database;
    from = " FROM read_parquet(" + Database.literal(file) + ")";
  }

  /// A column, and its type as the database names it.
  record Column(String name, String type) {}

  static ParquetFile open(Path file) {
    Path overflow = Path.of(System.getProperty("java.io.tmpdir"), "mingjian-overflow");
    return new ParquetFile(Database.open(new Database.Limits(MEGABYTES, overflow)), file);
  }

  /// The columns, in the order of the file.
  List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    database.read(
        "SELECT column_name, column_type FROM (DESCRIBE SELECT *" + from + ")",
        (chunk, rows) -> {
          for (int i = 0; i < rows; i++) {
            columns.add(new Column(chunk.vector(0).getString(i), chunk.vector(1).getString(i)));
          }
        });
    return columns;
  }

  /// Rows of the file.
  long rowCount() {
    long[] count = {0};
    database.read("SELECT count(*)" + from, (chunk, rows) -> count[0] = chunk.vector(0).getLong(0));
    return count[0];
  }

  /// Takes a row in two pieces.
  interface RowReader {
    /// The texts of some columns and of the others, with a NUL byte after each.
    void read(byte[] first, byte[] second);
  }

  /// Hands the rows to `reader`, row by row. A value fetched costs more than all the rest, so a row
  /// is two values; that words are apart from codes and numbers spares the latter the way through
  /// 16-bit characters.
  void read(List<Column> codes, List<Column> words, RowReader reader) {
    database.read(
        "SELECT " + joined(codes) + ", " + joined(words) + from,
        (chunk, rows) -> {
          DuckDBReadableVector first = chunk.vector(0);
          DuckDBReadableVector second = chunk.vector(1);
          for (int i = 0; i < rows; i++) {
            reader.read(bytes(first, i), bytes(second, i));
          }
        });
  }

  private static String joined(List<Column> columns) {
    return columns.stream()
        .map(column -> asText(column) + ", chr(0)")
        .collect(Collectors.joining(", ", "concat(", columns.isEmpty() ? "'')" : ")"));
  }

  private static byte[] bytes(DuckDBReadableVector texts, int row) {
    return texts.getString(row).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    database.close();
  }

  /// A column as text; times marked as UTC become civil time of Shanghai, which is eight hours
  /// ahead.
  private static String asText(Column column) {
    String name = "\"" + column.name.replace("\"", "\"\"") + "\"";
    return switch (column.type) {
      case "VARCHAR" -> name;
      case "TIMESTAMP WITH TIME ZONE" ->
          "CAST(make_timestamp(epoch_us(" + name + ") + 28800000000) AS VARCHAR)";
      case "BOOLEAN" -> "CAST(CAST(" + name + " AS INTEGER) AS VARCHAR)";
      default -> "CAST(" + name + " AS VARCHAR)";
    };
  }
}
