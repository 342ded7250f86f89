package org.mingjian.bench.phase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.mingjian.lake.LakeReader;
import org.mingjian.lake.store.Database;
import org.mingjian.lake.store.Parallel;

/// Reads the columns an audit reads from the same files by the same reader, one query a table and
/// file group, and adds them up: the audit cannot be faster.
final class BareScan {
  private static final int FILES_PER_QUERY = 12;
  private static final int DATABASE_MEGABYTES = 768;

  private BareScan() {}

  static Figures measure(Workspace workspace) {
    List<Query> queries = queries(workspace.lake());
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

  /// A query, and whether its rows are charge lines.
  private record Query(String sql, boolean ofLines) {}

  private static List<Query> queries(Path lake) {
    List<Query> queries = new ArrayList<>();
    new TreeMap<>(LakeReader.columns())
        .forEach((table, columns) -> addQueries(queries, lake, table, columns));
    return queries;
  }

  private static void addQueries(List<Query> queries, Path lake, String table, String columns) {
    List<Path> files = parquet(lake.resolve(table));
    for (int from = 0; from < files.size(); from += FILES_PER_QUERY) {
      String some =
          files.subList(from, Math.min(files.size(), from + FILES_PER_QUERY)).stream()
              .map(Database::literal)
              .collect(Collectors.joining(", "));
      String sql = "SELECT " + columns + " FROM read_parquet([" + some + "])";
      queries.add(new Query(sql, table.equals("lines")));
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

  private static long scan(List<Query> queries, int consumers) {
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
              Query query = queries.get(number);
              long rows = sum(own, query.sql, sums);
              lines.addAndGet(query.ofLines ? rows : 0);
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
