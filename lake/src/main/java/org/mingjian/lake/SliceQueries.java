package org.mingjian.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBDataChunkReader;
import org.mingjian.lake.staging.VisitField;
import org.mingjian.lake.store.ChunkColumns;
import org.mingjian.lake.store.Columns;
import org.mingjian.lake.store.Database;
import org.mingjian.lake.store.Field;

/// Reads the rows of several parts with one query a table: opening a query costs more than reading
/// some thousand rows.
final class SliceQueries {
  private final Database database;

  SliceQueries(Database database) {
    this.database = database;
  }

  /// Fills the visits of the slices.
  void readVisits(List<PartSlice> slices, List<Field> fields) {
    String columns = ChunkColumns.selectList(fields);
    String sql =
        areWhole(slices)
            ? "SELECT " + columns + ", CAST(file_index AS INTEGER) FROM " + files(slices, "visits")
            : IntStream.range(0, slices.size())
                .mapToObj(i -> selectVisits(columns + ", " + i, slices.get(i)))
                .collect(Collectors.joining(" UNION ALL "));
    List<ChunkColumns> readers =
        slices.stream().map(slice -> new ChunkColumns(fields, slice.visits)).toList();
    database.read(sql, (chunk, rows) -> readRuns(chunk, rows, readers, fields.size()));
  }

  /// Hands each reader the rows of its slice, which lie together.
  private static void readRuns(
      DuckDBDataChunkReader chunk, int rows, List<ChunkColumns> readers, int sliceColumn) {
    int from = 0;
    while (from < rows) {
      int slice = chunk.vector(sliceColumn).getInt(from);
      int to = from + 1;
      while (to < rows && chunk.vector(sliceColumn).getInt(to) == slice) {
        to++;
      }
      readers.get(slice).read(chunk, from, to);
      from = to;
    }
  }

  /// Hands columns of the visits to `reader`, slice after slice, in order.
  void readVisits(List<PartSlice> slices, String columns, Database.ChunkReader reader) {
    String sql =
        areWhole(slices)
            ? "SELECT " + columns + " FROM " + files(slices, "visits")
            : slices.stream()
                .map(slice -> selectVisits(columns, slice))
                .collect(Collectors.joining(" UNION ALL "));
    database.read(sql, reader);
  }

  /// Hands the rows of a table that take part in batches to `reader`, slice after slice, in order.
  /// Slices without rows of it (`counts`) have no file and are passed over.
  void read(List<PartSlice> slices, TableRows table, Database.ChunkReader reader) {
    List<PartSlice> filled =
        slices.stream().filter(slice -> total(slice.visits, table.counts) > 0).toList();
    if (filled.isEmpty()) {
      return;
    }
    boolean alike =
        filled.stream().allMatch(slice -> slice.isWhole() && condition(slice, table).isEmpty());
    String sql =
        alike
            ? "SELECT " + table.columns + " FROM " + files(filled, table.name)
            : filled.stream()
                .map(slice -> select(slice, table))
                .collect(Collectors.joining(" UNION ALL "));
    database.read(sql, reader);
  }

  /// A table, the columns to read, how many rows each visit has, and the condition under which rows
  /// take part, which need only be asked where a part has others, unless `alwaysAsk`.
  record TableRows(String name, String columns, Field counts, String live, boolean alwaysAsk) {
    static final TableRows SETTLEMENTS =
        new TableRows("settlements", "", VisitField.SETTLEMENTS, "flags < 256", false);
    static final TableRows LINES =
        new TableRows("lines", "", VisitField.LINES, "flags & 64 = 0", false);
    static final TableRows DIAGNOSES =
        new TableRows("diagnoses", "diagnosis, condition", VisitField.DIAGNOSES, "flags < 8", true);
    static final TableRows OPERATIONS =
        new TableRows("operations", "operation", VisitField.OPERATIONS, "flags < 8", true);
    static final TableRows LISTS =
        new TableRows("lists", "contents", VisitField.LISTS, "TRUE", false);

    /// The same with these columns.
    TableRows with(String select) {
      return new TableRows(name, select, counts, live, alwaysAsk);
    }
  }

  /// Rows that the visits have according to a column of counts.
  static int total(Columns visits, Field counts) {
    return IntStream.range(0, visits.count()).map(row -> visits.ints(counts)[row]).sum();
  }

  private static boolean areWhole(List<PartSlice> slices) {
    return slices.stream().allMatch(slice -> slice.isWhole() && !slice.hasVoid());
  }

  private static String select(PartSlice slice, TableRows table) {
    List<String> conditions = new ArrayList<>(condition(slice, table));
    if (!slice.isWhole()) {
      conditions.add(slice.isOfVisits());
    }
    return select(table.columns, slice.file(table.name), conditions);
  }

  private static String selectVisits(String columns, PartSlice slice) {
    List<String> conditions = new ArrayList<>();
    if (!slice.isWhole()) {
      conditions.add(slice.isInRange());
    }
    if (slice.hasVoid()) {
      conditions.add(slice.isNotVoid());
    }
    return select(columns, slice.file("visits"), conditions);
  }

  private static String select(String columns, String file, List<String> conditions) {
    String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    return "SELECT " + columns + " FROM read_parquet(" + file + ")" + where;
  }

  private static List<String> condition(PartSlice slice, TableRows table) {
    List<String> conditions = new ArrayList<>();
    if (table.alwaysAsk || slice.hasLeftOut()) {
      conditions.add(table.live);
    }
    if (slice.hasVoid()) {
      conditions.add(slice.isNotVoid());
    }
    return conditions;
  }

  private static String files(List<PartSlice> slices, String table) {
    return slices.stream()
        .map(slice -> slice.file(table))
        .collect(Collectors.joining(", ", "read_parquet([", "])"));
  }
}
