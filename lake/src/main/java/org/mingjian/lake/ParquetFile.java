package org.mingjian.lake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  /// Hands the rows to `reader`, as texts of the columns chosen.
  void read(List<Column> chosen, Database.ChunkReader reader) {
    String select = String.join(", ", chosen.stream().map(ParquetFile::asText).toList());
    database.read("SELECT " + select + from, reader);
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
