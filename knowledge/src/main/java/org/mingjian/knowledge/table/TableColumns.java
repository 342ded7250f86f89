package org.mingjian.knowledge.table;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.content.ContentReader;
import org.mingjian.knowledge.content.ContentWriter;

/// The columns of a table by row, rows in the order of their ids. Immutable.
///
/// @param ids by row
/// @param frame the texts every point has
/// @param periods when the points are in force
/// @param values in the order of the schema
record TableColumns(Texts ids, Frame frame, PeriodColumn periods, List<ValueColumn> values) {
  TableColumns {
    values = List.copyOf(values);
  }

  /// The texts every point has.
  record Frame(Coded objects, Coded codes, Coded bases, Coded sources, Coded layers) {
    void writeTo(ContentWriter out) {
      List.of(objects, codes, bases, sources, layers).forEach(column -> column.writeTo(out));
    }

    static Frame read(int rows, ContentReader in) {
      return new Frame(
          Coded.read(rows, in),
          Coded.read(rows, in),
          Coded.read(rows, in),
          Coded.read(rows, in),
          Coded.read(rows, in));
    }
  }

  int size() {
    return ids.count();
  }

  /// Writes all columns; equal points give equal bytes.
  void writeTo(ContentWriter out) {
    ids.writeTo(out);
    frame.writeTo(out);
    periods.writeTo(out);
    values.forEach(column -> column.writeTo(out));
  }

  static TableColumns read(TableSchema schema, ContentReader in) {
    Texts ids = Texts.read(in);
    Frame frame = Frame.read(ids.count(), in);
    PeriodColumn periods = PeriodColumn.read(ids.count(), in);
    List<ValueColumn> values = new ArrayList<>();
    for (TableSchema.Column column : schema.columns()) {
      values.add(ValueColumn.read(column.type(), ids.count(), in));
    }
    return new TableColumns(ids, frame, periods, values);
  }
}
