package org.mingjian.knowledge.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mingjian.knowledge.TableSchema;

/// The columns of a table, filled row by row by one thread, read by all after [#sorted].
final class TableColumns {
  final TextPool pool;
  final IntColumn ids;
  final IntColumn objects;
  final SetColumn codes;
  final List<ValueColumn> values;
  final Origins origins;
  final IntColumn fromDays;
  final IntColumn toDays;

  private final RepeatedText object;
  private final RepeatedText basis;
  private final RepeatedText source;
  private final RepeatedText layer;

  /// Texts that many rows share.
  record Origins(IntColumn bases, IntColumn sources, IntColumn layers) {
    Origins inOrder(int[] rows) {
      return new Origins(bases.inOrder(rows), sources.inOrder(rows), layers.inOrder(rows));
    }
  }

  TableColumns(TableSchema schema) {
    pool = new TextPool();
    ids = new IntColumn();
    objects = new IntColumn();
    codes = new SetColumn();
    List<ValueColumn> columns = new ArrayList<>();
    schema.columns().forEach(column -> columns.add(ValueColumn.of(column, pool)));
    values = List.copyOf(columns);
    origins = new Origins(new IntColumn(), new IntColumn(), new IntColumn());
    fromDays = new IntColumn();
    toDays = new IntColumn();
    object = new RepeatedText(pool);
    basis = new RepeatedText(pool);
    source = new RepeatedText(pool);
    layer = new RepeatedText(pool);
  }

  private TableColumns(TableColumns from, int[] rows) {
    pool = from.pool;
    ids = from.ids.inOrder(rows);
    objects = from.objects.inOrder(rows);
    codes = from.codes.inOrder(rows);
    values = from.values.stream().map(column -> column.inOrder(rows)).toList();
    origins = from.origins.inOrder(rows);
    fromDays = from.fromDays.inOrder(rows);
    toDays = from.toDays.inOrder(rows);
    object = from.object;
    basis = from.basis;
    source = from.source;
    layer = from.layer;
  }

  /// Adds a point; the columns that did not take its value, by index in the schema.
  List<Integer> add(Point point) {
    ids.add(pool.add(point.id()));
    objects.add(object.number(point.object()));
    addCodes(point.codes());
    origins.bases.add(basis.number(point.origin().basis()));
    origins.sources.add(source.number(point.origin().source()));
    origins.layers.add(layer.number(point.origin().layer()));
    fromDays.add(point.period().fromDay());
    toDays.add(point.period().toDay());
    List<Integer> refused = List.of();
    for (int i = 0; i < values.size(); i++) {
      if (!values.get(i).add(point.values().get(i))) {
        refused = new ArrayList<>(refused);
        refused.add(i);
      }
    }
    return refused;
  }

  int size() {
    return ids.size();
  }

  /// The same rows in the order of their ids, packed.
  TableColumns sorted() {
    int[] rows = IntStream.range(0, size()).toArray();
    if (!isSorted()) {
      rows =
          IntStream.of(rows)
              .boxed()
              .sorted((a, b) -> pool.compare(ids.get(a), ids.get(b)))
              .mapToInt(Integer::intValue)
              .toArray();
    }
    pool.seal();
    return new TableColumns(this, rows);
  }

  private boolean isSorted() {
    for (int row = 1; row < size(); row++) {
      if (pool.compare(ids.get(row - 1), ids.get(row)) > 0) {
        return false;
      }
    }
    return true;
  }

  private void addCodes(String written) {
    for (String part : written.isEmpty() ? new String[0] : written.split(";", -1)) {
      String code = Codes.item(part);
      int number = pool.number(code);
      if (!code.isEmpty() && !codes.hasMember(number)) {
        codes.addMember(number);
      }
    }
    codes.endRow();
  }
}
