package org.mingjian.bench.phase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.mingjian.lake.store.Database;
import org.mingjian.lake.store.Parallel;

/// Reads the columns an audit reads from the same files by the same reader, one query a table and
/// file group, and adds them up: the audit cannot be faster.
final class BareScan {
  private static final int FILES_PER_QUERY = 12;
  private static final int DATABASE_MEGABYTES = 768;
  private static final String VISIT_LONGS = "person";
  private static final String VISIT_INTS =
      "\"begin\", \"end\", birth, institution, department, main_diagnosis, disease, treatment_area,"
          + " insured_area, insurance, medical, sex, kind, level, flags, settlements, lines,"
          + " diagnoses, operations, visit";
  private static final String LINE_LONGS = "quantity, price, amount, in_scope";
  private static final String LINE_INTS =
      "settlement, time, item, prescription, department, executing, doctor, category, supply_days,"
          + " uploaded, ordered, cancels, flags";
  private static final String SETTLEMENT_LONGS = "total, fund, settlement_key, initial_key";

  private BareScan() {}

  static Figures measure(Workspace workspace) {
    List<String> queries = queries(workspace.lake());
    Figures figures = new Figures();
    for (int consumers = 1; consumers <= Phase.CPUS; consumers++) {
      scan(queries, consumers);
      long begin = System.nanoTime();
      long lines = scan(queries, consumers);
      figures.put("lines", lines);
      figures.put("seconds_" + consumers, Seconds.since(begin));
    }
    return figures;
  }

  private static List<String> queries(Path lake) {
    List<String> queries = new ArrayList<>();
    addQueries(queries, lake, "lines", LINE_LONGS + ", " + LINE_INTS);
    addQueries(queries, lake, "visits", VISIT_LONGS + ", " + VISIT_INTS);
    addQueries(queries, lake, "settlements", SETTLEMENT_LONGS + ", time, flags");
    addQueries(queries, lake, "diagnoses", "diagnosis");
    addQueries(queries, lake, "operations", "operation");
    return queries;
  }

  private static void addQueries(List<String> queries, Path lake, String table, String columns) {
    List<Path> files = parquet(lake.resolve(table));
    for (int from = 0; from < files.size(); from += FILES_PER_QUERY) {
      String some =
          files.subList(from, Math.min(files.size(), from + FILES_PER_QUERY)).stream()
              .map(Database::literal)
              .collect(Collectors.joining(", "));
      queries.add("SELECT " + columns + " FROM read_parquet([" + some + "])");
    }
  }

  /// The Parquet files below a folder, in order.
  static List<Path> parquet(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".parquet")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long scan(List<String> queries, int consumers) {
    AtomicLong sums = new AtomicLong();
    AtomicLong lines = new AtomicLong();
    Path overflow = Path.of(System.getProperty("java.io.tmpdir"), "mingjian-overflow");
    try (Database database = Database.open(new Database.Limits(DATABASE_MEGABYTES, overflow))) {
      Parallel.run(
          consumers,
          queries.size(),
          worker -> {
            Database own = database.fork();
            return number -> {
              String query = queries.get(number);
              long rows = sum(own, query, sums);
              lines.addAndGet(query.contains(LINE_LONGS) ? rows : 0);
            };
          });
    }
    return lines.get();
  }

  private static long sum(Database database, String query, AtomicLong sums) {
    long[] read = {0};
    database.read(
        query,
        (chunk, rows) -> {
          read[0] += rows;
          sums.addAndGet(sum(chunk, rows));
        });
    return read[0];
  }

  private static long sum(DuckDBDataChunkReader chunk, int rows) {
    long sum = 0;
    for (int column = 0; column < chunk.columnCount(); column++) {
      DuckDBReadableVector values = chunk.vector(column);
      boolean wide = values.getType().toString().equals("BIGINT");
      for (int i = 0; i < rows; i++) {
        sum += wide ? values.getLong(i) : values.getInt(i);
      }
    }
    return sum;
  }
}
