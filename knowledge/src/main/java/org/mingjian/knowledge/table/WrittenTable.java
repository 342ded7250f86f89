package org.mingjian.knowledge.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mingjian.knowledge.TableSchema;

/// Collects the points of a table one by one. Used by one thread.
public final class WrittenTable {
  private final TableSchema schema;
  private final TextPool ids = new TextPool();
  private final CodedTexts objects = new CodedTexts();
  private final CodedTexts codes = new CodedTexts();
  private final CodedTexts bases = new CodedTexts();
  private final CodedTexts sources = new CodedTexts();
  private final CodedTexts layers = new CodedTexts();
  private final IntColumn fromDays = new IntColumn();
  private final IntColumn toDays = new IntColumn();
  private final List<WrittenColumn> values;

  /// A table without points yet.
  public WrittenTable(TableSchema schema) {
    this.schema = schema;
    values = schema.columns().stream().map(WrittenColumn::of).toList();
  }

  /// Adds a point; the columns that did not take its value, by index in the schema.
  public List<Integer> add(Point point) {
    ids.add(point.id());
    objects.add(point.object());
    codes.add(Codes.items(point.codes()));
    bases.add(point.origin().basis());
    sources.add(point.origin().source());
    layers.add(point.origin().layer());
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

  /// The table of the points added, in the order of their ids.
  public ColumnarTable table() {
    int[] rows = rows();
    TableColumns columns =
        new TableColumns(
            ids.inOrder(rows),
            new TableColumns.Frame(
                objects.inOrder(rows),
                codes.inOrder(rows),
                bases.inOrder(rows),
                sources.inOrder(rows),
                layers.inOrder(rows)),
            new PeriodColumn(fromDays.inOrder(rows), toDays.inOrder(rows)),
            values.stream().map(column -> column.inOrder(rows)).toList());
    return new ColumnarTable(schema, columns);
  }

  private int[] rows() {
    if (isSorted()) {
      return IntStream.range(0, ids.size()).toArray();
    }
    return IntStream.range(0, ids.size())
        .boxed()
        .sorted(ids::compare)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private boolean isSorted() {
    for (int row = 1; row < ids.size(); row++) {
      if (ids.compare(row - 1, row) > 0) {
        return false;
      }
    }
    return true;
  }
}
