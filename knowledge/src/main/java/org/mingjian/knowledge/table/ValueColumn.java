package org.mingjian.knowledge.table;

import java.util.List;
import java.util.OptionalLong;
import org.mingjian.knowledge.TableSchema.Type;
import org.mingjian.knowledge.content.ContentReader;
import org.mingjian.knowledge.content.ContentWriter;
import org.mingjian.values.Decimals;

/// The values of one column by row. Immutable.
sealed interface ValueColumn {
  /// The value as it would be written, empty where blank.
  String text(int row);

  /// The members of a set; the value of any other column on its own.
  default List<String> set(int row) {
    String text = text(row);
    return text.isEmpty() ? List.of() : List.of(text);
  }

  /// The number, empty where blank or none.
  default OptionalLong number(int row) {
    return OptionalLong.empty();
  }

  /// Writes the column.
  void writeTo(ContentWriter out);

  /// Reads a column of so many rows.
  static ValueColumn read(Type type, int rows, ContentReader in) {
    return switch (type) {
      case TEXT, SET -> new Worded(Coded.read(rows, in));
      case INTEGER, DECIMAL4, DECIMAL6, MONEY, SEX, LEVEL, FLAG ->
          Numbers.read(type.scale(), rows, in);
    };
  }

  /// Values that are texts or sets.
  record Worded(Coded values) implements ValueColumn {
    @Override
    public String text(int row) {
      return values.at(row);
    }

    @Override
    public List<String> set(int row) {
      return values.set(values.number(row));
    }

    @Override
    public void writeTo(ContentWriter out) {
      values.writeTo(out);
    }
  }

  /// Values that are numbers.
  final class Numbers implements ValueColumn {
    /// No number.
    static final long BLANK = Long.MIN_VALUE;

    private final int scale;
    private final long[] values;

    /// Takes over the scaled numbers by row.
    Numbers(int scale, long[] values) {
      this.scale = scale;
      this.values = values;
    }

    static Numbers read(int scale, int rows, ContentReader in) {
      long[] values = in.longs();
      if (values.length != rows) {
        throw ContentReader.damaged("一列有 " + values.length + " 行，应为 " + rows);
      }
      return new Numbers(scale, values);
    }

    @Override
    public String text(int row) {
      return values[row] == BLANK ? "" : Decimals.format(values[row], scale);
    }

    @Override
    public OptionalLong number(int row) {
      return values[row] == BLANK ? OptionalLong.empty() : OptionalLong.of(values[row]);
    }

    /// The numbers by row as an array of the caller's, with another number for a blank.
    long[] filled(long blank) {
      long[] filled = values.clone();
      for (int row = 0; row < filled.length; row++) {
        if (filled[row] == BLANK) {
          filled[row] = blank;
        }
      }
      return filled;
    }

    @Override
    public void writeTo(ContentWriter out) {
      out.longs(values);
    }
  }
}
