package org.mingjian.knowledge.table;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.mingjian.knowledge.KnowledgeError;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.values.EffectivePeriod;
import org.mingjian.values.MingjianException;

/// A knowledge table in columns: some 60 bytes a point and its distinct texts, nothing allocated
/// per point. Rows stand in the order of their ids as text.
public final class ColumnarTable implements KnowledgeTable {
  private final TableSchema schema;
  private final TableColumns columns;

  ColumnarTable(TableSchema schema, TableColumns columns) {
    this.schema = schema;
    this.columns = columns;
  }

  /// A table without points.
  public static ColumnarTable empty(TableSchema schema) {
    return new ColumnarTable(schema, new TableColumns(schema).sorted());
  }

  /// The points of several tables of one schema as one table.
  ///
  /// @throws MingjianException [KnowledgeError#TABLE_FILE] if two points have one id
  public static ColumnarTable joined(TableSchema schema, List<? extends KnowledgeTable> tables) {
    if (tables.size() == 1 && tables.getFirst() instanceof ColumnarTable single) {
      return single;
    }
    TableColumns columns = new TableColumns(schema);
    for (KnowledgeTable table : tables) {
      for (int row = 0; row < table.size(); row++) {
        columns.add(pointOf(table, row));
      }
    }
    ColumnarTable joined = new ColumnarTable(schema, columns.sorted());
    joined.repeatedId().ifPresent(joined::refuseRepeated);
    return joined;
  }

  @Override
  public TableSchema schema() {
    return schema;
  }

  @Override
  public int size() {
    return columns.size();
  }

  @Override
  public String id(int row) {
    return columns.pool.text(columns.ids.get(row));
  }

  @Override
  public String object(int row) {
    return columns.pool.text(columns.objects.get(row));
  }

  @Override
  public List<String> codes(int row) {
    return columns.codes.texts(row, columns.pool);
  }

  @Override
  public EffectivePeriod period(int row) {
    return new EffectivePeriod(columns.fromDays.get(row), columns.toDays.get(row));
  }

  @Override
  public String basis(int row) {
    return columns.pool.text(columns.origins.bases().get(row));
  }

  @Override
  public String source(int row) {
    return columns.pool.text(columns.origins.sources().get(row));
  }

  @Override
  public String layer(int row) {
    return columns.pool.text(columns.origins.layers().get(row));
  }

  @Override
  public String text(int row, String column) {
    return values(column).text(row);
  }

  @Override
  public List<String> set(int row, String column) {
    return values(column).set(row);
  }

  @Override
  public OptionalLong number(int row, String column) {
    return values(column).number(row);
  }

  /// 64 bits of each id, by row, to notice ids that two tables share.
  public long[] idFingerprints() {
    long[] prints = new long[size()];
    for (int row = 0; row < prints.length; row++) {
      prints[row] = columns.pool.fingerprint(columns.ids.get(row));
    }
    return prints;
  }

  TableColumns columns() {
    return columns;
  }

  /// A row whose id the row before has too.
  OptionalInt repeatedId() {
    for (int row = 1; row < size(); row++) {
      if (columns.pool.compare(columns.ids.get(row), columns.ids.get(row - 1)) == 0) {
        return OptionalInt.of(row);
      }
    }
    return OptionalInt.empty();
  }

  private void refuseRepeated(int row) {
    throw new MingjianException(
        KnowledgeError.TABLE_FILE,
        schema.name()
            + "：point_id “"
            + id(row)
            + "” 重复（"
            + layer(row - 1)
            + "、"
            + layer(row)
            + "）");
  }

  private ValueColumn values(String column) {
    for (int i = 0; i < schema.columns().size(); i++) {
      if (schema.columns().get(i).name().equals(column)) {
        return columns.values.get(i);
      }
    }
    throw new IllegalArgumentException("table " + schema.name() + " has no column " + column);
  }

  private static Point pointOf(KnowledgeTable table, int row) {
    List<String> values = new ArrayList<>();
    table.schema().columns().forEach(column -> values.add(table.text(row, column.name())));
    return new Point(
        table.id(row),
        table.object(row),
        String.join(";", table.codes(row)),
        values,
        new Point.Origin(table.basis(row), table.source(row), table.layer(row)),
        table.period(row));
  }
}
