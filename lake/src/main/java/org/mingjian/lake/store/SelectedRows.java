package org.mingjian.lake.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;

/// Lets the database read [Selection]s as tables, column by column.
final class SelectedRows
    implements DuckDBTableFunction<SelectedRows.Bound, SelectedRows.Cursor, Object> {
  private final Map<Long, Selection> selections;

  SelectedRows(Map<Long, Selection> selections) {
    this.selections = selections;
  }

  /// What one query reads.
  record Bound(Selection selection, List<Field> fields) {}

  /// How far a query has read.
  static final class Cursor {
    private int next;
  }

  @Override
  public Bound bind(DuckDBTableFunctionBindInfo info) throws Exception {
    long id = info.getParameter(0).getLong();
    Selection selection =
        Optional.ofNullable(selections.get(id))
            .orElseThrow(() -> new IllegalStateException("no selection " + id));
    List<Field> fields = selection.stored();
    for (Field field : fields) {
      info.addResultColumn(field.column(), typeOf(field));
    }
    info.setCardinality(selection.count(), true);
    return new Bound(selection, fields);
  }

  @Override
  public Cursor init(DuckDBTableFunctionInitInfo info) {
    info.setMaxThreads(1);
    return new Cursor();
  }

  @Override
  public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter output) {
    Bound bound = info.getBindData();
    Cursor cursor = info.getInitData();
    int from = cursor.next;
    int count = (int) Math.min(output.capacity(), bound.selection.count() - from);
    for (int i = 0; i < bound.fields.size(); i++) {
      fill(output.vector(i), bound.selection, bound.fields.get(i), new Span(from, count));
    }
    cursor.next += count;
    return count;
  }

  private record Span(int from, int count) {}

  private static DuckDBColumnType typeOf(Field field) {
    return switch (field.holds()) {
      case INT, CODE -> DuckDBColumnType.INTEGER;
      case LONG -> DuckDBColumnType.BIGINT;
      case TEXT -> DuckDBColumnType.VARCHAR;
    };
  }

  private static void fill(
      DuckDBWritableVector vector, Selection selection, Field field, Span span) {
    Columns columns = selection.columns();
    switch (field.holds()) {
      case INT, CODE -> fillInts(vector, selection, columns.ints(field), span);
      case LONG -> fillLongs(vector, selection, columns.longs(field), span);
      case TEXT -> fillTexts(vector, selection, columns.texts(field), span);
    }
  }

  private static void fillInts(
      DuckDBWritableVector vector, Selection selection, int[] values, Span span) {
    for (int i = 0; i < span.count; i++) {
      vector.setInt(i, values[selection.row(span.from + i)]);
    }
  }

  private static void fillLongs(
      DuckDBWritableVector vector, Selection selection, long[] values, Span span) {
    for (int i = 0; i < span.count; i++) {
      vector.setLong(i, values[selection.row(span.from + i)]);
    }
  }

  private static void fillTexts(
      DuckDBWritableVector vector, Selection selection, byte[][] values, Span span) {
    byte[][] chosen = new byte[span.count][];
    for (int i = 0; i < span.count; i++) {
      chosen[i] = values[selection.row(span.from + i)];
    }
    vector.setStringUtf8Batch(0, chosen);
  }
}
