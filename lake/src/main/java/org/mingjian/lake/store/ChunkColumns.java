package org.mingjian.lake.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/// Reads chunks whose columns are fields of one table into [Columns].
public final class ChunkColumns {
  private final List<Field> fields;
  private final Columns into;

  /// Reads columns that stand for `fields`, in that order.
  public ChunkColumns(List<Field> fields, Columns into) {
    this.fields = List.copyOf(fields);
    this.into = into;
  }

  /// The columns as a select list.
  public static String selectList(List<? extends Field> fields) {
    return fields.stream()
        .map(field -> '"' + field.column() + '"')
        .collect(Collectors.joining(", "));
  }

  /// Adds the rows of a chunk.
  public void read(DuckDBDataChunkReader chunk, int rows) {
    read(chunk, 0, rows);
  }

  /// Adds the rows `from` to `to - 1` of a chunk.
  public void read(DuckDBDataChunkReader chunk, int from, int to) {
    Span span = new Span(from, to, into.add(to - from));
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      DuckDBReadableVector vector = chunk.vector(i);
      switch (field.holds()) {
        case INT, CODE -> copyInts(vector, into.ints(field), span);
        case LONG -> copyLongs(vector, into.longs(field), span);
        case TEXT -> copyTexts(vector, into.texts(field), span);
      }
    }
  }

  /// Rows of a chunk, and the row of the columns the first goes to.
  private record Span(int from, int to, int first) {}

  private static void copyInts(DuckDBReadableVector vector, int[] to, Span span) {
    for (int i = span.from; i < span.to; i++) {
      to[span.first + i - span.from] = vector.getInt(i);
    }
  }

  private static void copyLongs(DuckDBReadableVector vector, long[] to, Span span) {
    for (int i = span.from; i < span.to; i++) {
      to[span.first + i - span.from] = vector.getLong(i);
    }
  }

  private static void copyTexts(DuckDBReadableVector vector, byte[][] to, Span span) {
    for (int i = span.from; i < span.to; i++) {
      to[span.first + i - span.from] = vector.getString(i).getBytes(StandardCharsets.UTF_8);
    }
  }
}
