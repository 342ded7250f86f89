package org.mingjian.lake.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.mingjian.values.MingjianException;

/// An embedded database without data of its own, used to write and read Parquet. Each thread works
/// through a [#fork]; a query runs in the thread that asks.
public final class Database implements AutoCloseable {
  private final DuckDBConnection connection;

  private Database(DuckDBConnection connection) {
    this.connection = connection;
  }

  /// Limits: megabytes of memory, and where to put what does not fit.
  public record Limits(int memoryMegabytes, Path overflow) {}

  /// Takes the chunks of a query.
  public interface ChunkReader {
    /// Reads a chunk; it is valid during the call.
    void read(DuckDBDataChunkReader chunk, int rows);
  }

  /// A database within `limits`.
  public static Database open(Limits limits) {
    try {
      Database database =
          new Database((DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:"));
      database.run("SET threads=1");
      database.run("SET memory_limit='" + limits.memoryMegabytes + "MB'");
      database.run("SET temp_directory=" + literal(limits.overflow));
      database.run("SET preserve_insertion_order=true");
      database.run("SET jdbc_stream_results=true");
      database.run("SET parquet_metadata_cache=true");
      return database;
    } catch (SQLException e) {
      throw failure("cannot open the embedded database", e);
    }
  }

  /// The same database for another thread.
  public Database fork() {
    try {
      return new Database(connection.duplicate());
    } catch (SQLException e) {
      throw failure("cannot open another connection", e);
    }
  }

  /// Runs a statement.
  public void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failure("statement failed", e);
    }
  }

  /// Hands the rows of a query to `reader`, chunk by chunk, in order.
  public void read(String sql, ChunkReader reader) {
    try (DuckDBPreparedStatement statement = connection.prepare(sql);
        DuckDBChunkedResult result = statement.query()) {
      while (result.nextChunk()) {
        DuckDBDataChunkReader chunk = result.chunk();
        reader.read(chunk, (int) chunk.rowCount());
      }
    } catch (SQLException e) {
      throw failure("query failed", e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure("cannot close", e);
    }
  }

  /// A path as SQL text.
  public static String literal(Path path) {
    return literal(path.toString());
  }

  /// A text as SQL text.
  public static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /// What to raise when writing or reading files fails.
  public static MingjianException failure(String what, IOException e) {
    return failure(what, e, String.valueOf(e.getMessage()));
  }

  private static MingjianException failure(String what, SQLException e) {
    return failure(what, e, String.valueOf(e.getMessage()));
  }

  private static MingjianException failure(String what, Exception e, String message) {
    String lower = message.toLowerCase(Locale.ROOT);
    boolean full = lower.contains("no space left") || lower.contains("disk quota");
    if (full) {
      return new MingjianException(
          LakeError.DISK_FULL, "磁盘空间不足 disk full: " + what + ": " + message, e);
    }
    return new MingjianException(LakeError.STORE_FAILED, what + ": " + message, e);
  }
}
