package org.mingjian.bench.wire;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mingjian.bench.city.BenchCity;
import org.mingjian.bench.phase.Workspace;
import org.mingjian.server.store.FactCopy;
import org.mingjian.synth.city.Life;
import org.mingjian.synth.city.Span;
import org.mingjian.synth.output.ClaimRows;
import org.mingjian.synth.output.RowSink;
import org.mingjian.values.ContentHash;
import org.mingjian.wire.fact.ClaimRow;
import org.postgresql.PGConnection;

/// Fills the table of facts with a year of a city, month after month, as a year of messages would
/// have left it: what a person had in March lies far from what they had in May.
final class HistoryLoad {
  private static final String PROVE =
      """
      INSERT INTO person_proof (area_path, institution, patient, person, source, proven)
      SELECT min(area_path), institution, person, person, min("table"), now() FROM fact
      WHERE "table" IN ('mdtrt_d', 'setl_d') AND person <> institution || '/'
      GROUP BY institution, person
      ON CONFLICT DO NOTHING
      """;

  private static final int THREADS = 2;
  private static final int MONTHS = 12;
  private static final int DAYS_A_MONTH = 31;
  private static final int BUFFER = 1 << 18;

  /// Who told of persons for a year is known to have done so.
  private static final String HEARD_ALL_YEAR =
      """
      INSERT INTO heard (institution, area_path, since, last)
      SELECT institution, max(area_path), min(day), current_date
      FROM fact WHERE "table" = 'fee_list_d'
      GROUP BY institution ON CONFLICT DO NOTHING
      """;

  private final BenchCity city;
  private final Path staged;

  HistoryLoad(BenchCity city, Path staged) {
    this.city = city;
    this.staged = staged;
  }

  /// What was loaded.
  record Loaded(long rows, long bytes) {}

  /// Writes all facts of `persons` persons into the database at `address`: JDBC address, user,
  /// password. Its indexes are made at the end.
  Loaded load(int persons, List<String> address) throws IOException {
    Workspace.delete(staged);
    Files.createDirectories(staged);
    List<Callable<Long>> stagings = new ArrayList<>();
    List<Callable<Long>> copies = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      int own = thread;
      stagings.add(() -> stage(own, persons));
      copies.add(() -> copy(own, address));
    }
    long bytes = sum(stagings);
    WireBench.say("历史已生成 history staged: %,d MB", bytes >> 20);
    execute(address, "ALTER TABLE fact DROP CONSTRAINT fact_pkey", "DROP INDEX fact_by_day");
    long rows = sum(copies);
    WireBench.say("已写入 copied: %,d rows", rows);
    execute(
        address,
        "SET maintenance_work_mem = '1GB'",
        "ALTER TABLE fact ADD PRIMARY KEY (person, institution, visit, \"table\", key)",
        "CREATE INDEX fact_by_day ON fact (day)",
        HEARD_ALL_YEAR,
        "VACUUM ANALYZE fact");
    prove(address);
    execute(address, "CHECKPOINT");
    Workspace.delete(staged);
    return new Loaded(rows, bytes);
  }

  /// Keeps what the documents among the facts prove, as reporting them would have.
  static void prove(List<String> address) {
    execute(address, PROVE, "VACUUM ANALYZE person_proof");
  }

  private static long sum(List<Callable<Long>> works) {
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      long sum = 0;
      for (Future<Long> work : threads.invokeAll(works)) {
        sum += work.get();
      }
      return sum;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("历史无法载入 history cannot be loaded", e.getCause());
    }
  }

  private Path file(int thread, int month) {
    return staged.resolve("month-" + month + "-" + thread);
  }

  /// Every second person, into a file a month.
  private long stage(int thread, int persons) throws IOException {
    List<OutputStream> files = new ArrayList<>();
    for (int month = 0; month < MONTHS; month++) {
      files.add(new BufferedOutputStream(Files.newOutputStream(file(thread, month)), BUFFER));
    }
    long[] bytes = new long[1];
    FactRows facts = new FactRows((fact, area) -> bytes[0] += write(files, fact, area));
    RowSink made = city.made(facts);
    ClaimRows rows = new ClaimRows(made);
    Life life = new Life(city.city());
    for (int person = 1 + thread; person <= persons; person += THREADS) {
      rows.write(life.claims(person));
    }
    for (OutputStream file : files) {
      file.close();
    }
    return bytes[0];
  }

  private long write(List<OutputStream> files, ClaimRow fact, String area) {
    Span span = city.city().span();
    int month = (fact.day() - span.fromDay()) / DAYS_A_MONTH;
    byte[] line =
        FactCopy.line(fact, "/" + area, ContentHash.of(fact.visit()).prefix(DAYS_A_MONTH + 1));
    try {
      files.get(Math.clamp(month, 0, MONTHS - 1)).write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.length;
  }

  private long copy(int thread, List<String> address) throws SQLException, IOException {
    try (Connection connection = connect(address)) {
      long rows = 0;
      for (int month = 0; month < MONTHS; month++) {
        try (InputStream in = Files.newInputStream(file(thread, month))) {
          rows +=
              connection
                  .unwrap(PGConnection.class)
                  .getCopyAPI()
                  .copyIn(FactCopy.STATEMENT, in, BUFFER);
        }
      }
      return rows;
    }
  }

  private static void execute(List<String> address, String... statements) {
    try (Connection connection = connect(address);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection connect(List<String> address) throws SQLException {
    Connection connection =
        DriverManager.getConnection(address.get(0), address.get(1), address.get(2));
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET search_path TO mingjian");
    }
    return connection;
  }
}
