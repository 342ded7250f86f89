package org.mingjian.audit.output;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.mingjian.finding.Finding;
import org.mingjian.values.MingjianException;

/// Takes findings from any number of threads and keeps them on disk, so that memory stays bounded
/// however many there are. Once all are in, [#sorted] gives them in the one order every file has.
public final class FindingStore implements AutoCloseable {
  private static final String MEMORY_LIMIT = "768MB";
  private static final char SEPARATOR = 31;

  private final Path folder;
  private final DuckDBConnection connection;
  private final DuckDBAppender appender;
  private final RuleBases bases;
  private final Lock oneAtATime;

  private FindingStore(
      Path folder, DuckDBConnection connection, DuckDBAppender appender, RuleBases bases)
      throws SQLException {
    this.folder = folder;
    this.connection = connection;
    this.appender = appender;
    this.bases = bases;
    this.oneAtATime = appender.unsafeBreakThreadConfinement();
  }

  /// Opens an empty store among the staged files of an output folder. `bases` are for findings
  /// whose point names none.
  public static FindingStore open(OutputFolder output, RuleBases bases) {
    Path folder = output.staged("findings.duckdb");
    try {
      DuckDBConnection connection =
          DriverManager.getConnection("jdbc:duckdb:" + folder).unwrap(DuckDBConnection.class);
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET memory_limit = '" + MEMORY_LIMIT + "'");
        statement.execute("SET temp_directory = " + Sql.text(output.staged("spill").toString()));
        statement.execute(
            "CREATE TABLE incoming (finding_id VARCHAR, content_hash VARCHAR, packed VARCHAR,"
                + " shadow BOOLEAN)");
      }
      return new FindingStore(
          folder, connection, connection.createAppender("main", "incoming"), bases);
    } catch (SQLException e) {
      throw broken("open", e);
    }
  }

  /// Adds a finding. Safe for several threads at once.
  public void add(Finding finding) {
    List<String> row = FindingRow.of(finding, bases);
    String packed = pack(row, finding.wording().text().en());
    oneAtATime.lock();
    try {
      appender
          .beginRow()
          .append(finding.id())
          .append(row.get(1))
          .append(packed)
          .append(finding.mark().shadow())
          .endRow();
    } catch (SQLException e) {
      throw broken("add", e);
    } finally {
      oneAtATime.unlock();
    }
  }

  /// Sorts what came in by finding id and writes it as `findings.parquet` among the staged files;
  /// what rules on trial found is kept apart. Nothing may be added afterwards.
  public SortedFindings sorted(OutputFolder output) {
    Path parquet = output.staged(SortedFindings.PARQUET);
    try (Statement statement = connection.createStatement()) {
      appender.close();
      // One thread: only then do row groups begin at the same finding in every run.
      statement.execute("SET threads = 1");
      statement.execute(
          "COPY ("
              + selected("NOT shadow")
              + ") TO "
              + Sql.text(parquet.toString())
              + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 100000)");
      statement.execute("RESET threads");
      statement.execute("CREATE VIEW shadow AS " + selected("shadow"));
      return SortedFindings.of(connection, parquet);
    } catch (SQLException e) {
      throw broken("sort", e);
    }
  }

  /// Closes the store; what was sorted stays where it was written.
  @Override
  public void close() {
    try {
      appender.close();
      connection.close();
    } catch (SQLException e) {
      throw broken("close", e);
    }
  }

  @Override
  public String toString() {
    return "FindingStore[" + folder + "]";
  }

  /// The error of a statement that failed; a full disk is the caller's to mend, the rest ours.
  static MingjianException broken(String what, SQLException cause) {
    String message = String.valueOf(cause.getMessage());
    return message.contains("No space left")
        ? new MingjianException(
            AuditError.OUTPUT_NOT_WRITABLE,
            "磁盘已满 the disk is full (" + what + "): " + message,
            cause)
        : new MingjianException(
            AuditError.STORE_BROKEN,
            "疑点存储出错 store of findings failed (" + what + "): " + message,
            cause);
  }

  /// One text of all fields: handing over forty costs more than judging the line.
  private static String pack(List<String> row, String messageInEnglish) {
    StringBuilder packed = new StringBuilder(1024);
    for (String field : row) {
      packed.append(field.indexOf(SEPARATOR) < 0 ? field : field.replace(SEPARATOR, ' '));
      packed.append(SEPARATOR);
    }
    return packed.append(messageInEnglish).toString();
  }

  private static String selected(String which) {
    return "SELECT "
        + typedColumns()
        + " FROM (SELECT string_split(packed, chr(31)) AS fields FROM incoming WHERE "
        + which
        + " ORDER BY finding_id, content_hash)";
  }

  private static String typedColumns() {
    return FindingColumn.all().stream()
        .map(column ->
            "CAST(nullif(fields[%d], '') AS %s) AS %s"
                .formatted(column.ordinal() + 1, column.form().sqlType(), column.quoted()))
        .collect(Collectors.joining(", "));
  }
}
