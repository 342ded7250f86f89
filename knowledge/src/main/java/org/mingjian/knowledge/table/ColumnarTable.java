package org.mingjian.knowledge.table;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.mingjian.knowledge.KnowledgeError;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.Values;
import org.mingjian.knowledge.content.ContentReader;
import org.mingjian.knowledge.content.ContentWriter;
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
    return new WrittenTable(schema).table();
  }

  /// The points of several tables of one schema as one table.
  ///
  /// @throws MingjianException [KnowledgeError#TABLE_FILE] if two points have one id
  public static ColumnarTable joined(TableSchema schema, List<? extends KnowledgeTable> tables) {
    ColumnarTable joined =
        tables.size() == 1 && tables.getFirst() instanceof ColumnarTable single
            ? single
            : together(schema, tables);
    joined.repeatedId().ifPresent(joined::refuseRepeated);
    return joined;
  }

  private static ColumnarTable together(TableSchema schema, List<? extends KnowledgeTable> tables) {
    WrittenTable points = new WrittenTable(schema);
    for (KnowledgeTable table : tables) {
      for (int row = 0; row < table.size(); row++) {
        points.add(pointOf(table, row));
      }
    }
    return points.table();
  }

  /// Reads a table of the schema.
  ///
  /// @throws MingjianException [KnowledgeError#RELEASE_FILE] if no table was written there
  public static ColumnarTable read(TableSchema schema, ContentReader in) {
    return new ColumnarTable(schema, TableColumns.read(schema, in));
  }

  /// Writes the points. Tables of the same points write the same.
  public void writeTo(ContentWriter out) {
    columns.writeTo(out);
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
    return columns.ids().text(row);
  }

  @Override
  public String object(int row) {
    return columns.frame().objects().at(row);
  }

  @Override
  public Values codes() {
    return columns.frame().codes();
  }

  @Override
  public int fromDay(int row) {
    return columns.periods().fromDay(row);
  }

  @Override
  public int toDay(int row) {
    return columns.periods().toDay(row);
  }

  @Override
  public String basis(int row) {
    return columns.frame().bases().at(row);
  }

  @Override
  public String source(int row) {
    return columns.frame().sources().at(row);
  }

  @Override
  public String layer(int row) {
    return columns.frame().layers().at(row);
  }

  @Override
  public String text(int row, String column) {
    return value(column).text(row);
  }

  @Override
  public List<String> set(int row, String column) {
    return value(column).set(row);
  }

  @Override
  public OptionalLong number(int row, String column) {
    return value(column).number(row);
  }

  @Override
  public Values values(String column) {
    if (value(column) instanceof ValueColumn.Worded worded) {
      return worded.values();
    }
    throw new IllegalArgumentException(schema.name() + "." + column + " holds numbers");
  }

  @Override
  public long[] numbers(String column, long blank) {
    if (value(column) instanceof ValueColumn.Numbers numbers) {
      return numbers.filled(blank);
    }
    throw new IllegalArgumentException(schema.name() + "." + column + " holds texts");
  }

  /// 64 bits of each id, by row, to notice ids that two tables share.
  public long[] idFingerprints() {
    long[] prints = new long[size()];
    for (int row = 0; row < prints.length; row++) {
      prints[row] = columns.ids().fingerprint(row);
    }
    return prints;
  }

  /// A row whose id the row before has too.
  OptionalInt repeatedId() {
    for (int row = 1; row < size(); row++) {
      if (columns.ids().compare(row, row - 1) == 0) {
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

  private ValueColumn value(String column) {
    for (int i = 0; i < schema.columns().size(); i++) {
      if (schema.columns().get(i).name().equals(column)) {
        return columns.values().get(i);
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
