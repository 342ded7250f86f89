package org.mingjian.library.release;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.library.LibraryRecord;
import org.mingjian.library.PointText;
import org.mingjian.library.fold.EffectivePoint;
import org.mingjian.values.Decimals;
import org.mingjian.values.EffectivePeriod;

/// The effective points of one table as a table of a release.
final class EffectiveTable implements KnowledgeTable {
  private final TableSchema schema;
  private final List<Row> rows;

  /// A point with its mapped values.
  ///
  /// @param point that holds
  /// @param values in the order of the schema
  /// @param layer 国家, 省 or 市
  record Row(EffectivePoint point, List<String> values, String layer) {}

  EffectiveTable(TableSchema schema, List<Row> rows) {
    this.schema = schema;
    this.rows = List.copyOf(rows);
  }

  @Override
  public TableSchema schema() {
    return schema;
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public String id(int row) {
    return rows.get(row).point().id();
  }

  @Override
  public String object(int row) {
    return rows.get(row).point().record().point().object();
  }

  @Override
  public List<String> codes(int row) {
    return rows.get(row).point().record().point().codes();
  }

  @Override
  public EffectivePeriod period(int row) {
    return rows.get(row).point().period();
  }

  @Override
  public String basis(int row) {
    PointText.Origin origin = rows.get(row).point().record().point().origin();
    return origin.limitText().isEmpty()
        ? origin.basis()
        : origin.basis() + "：" + origin.limitText();
  }

  @Override
  public String source(int row) {
    LibraryRecord record = rows.get(row).point().record();
    String published = record.published().map(day -> day + " 公布").orElse("公布日不详");
    String source = record.point().origin().source();
    return source.isEmpty() ? published : source + "，" + published;
  }

  @Override
  public String layer(int row) {
    return rows.get(row).layer();
  }

  @Override
  public String text(int row, String column) {
    return rows.get(row).values().get(index(column));
  }

  @Override
  public List<String> set(int row, String column) {
    String text = text(row, column);
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(";", -1));
  }

  @Override
  public OptionalLong number(int row, String column) {
    String text = text(row, column);
    int scale = schema.columns().get(index(column)).type().scale();
    return text.isEmpty() ? OptionalLong.empty() : Decimals.parse(text, scale);
  }

  private int index(String column) {
    for (int i = 0; i < schema.columns().size(); i++) {
      if (schema.columns().get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException("table " + schema.name() + " has no column " + column);
  }
}
