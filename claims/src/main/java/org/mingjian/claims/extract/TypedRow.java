package org.mingjian.claims.extract;

import java.nio.charset.StandardCharsets;

/// One row of an extract table, read and typed. A view that its maker reuses: it is valid until the
/// call it was handed to returns; texts taken from it stay. Columns are indexes into
/// [ExtractTable#columns]; a column the file does not have is absent in every row.
public interface TypedRow {
  /// The table the row is of.
  ExtractTable table();

  /// Whether the row has a value in this column.
  boolean isPresent(int column);

  /// The trimmed text of a column whose type [FieldType#isText]; empty where absent.
  String text(int column);

  /// The text of a column as UTF-8; the array is the caller's.
  default byte[] utf8(int column) {
    return text(column).getBytes(StandardCharsets.UTF_8);
  }

  /// Whether the text of a column is this one; an absent column has the empty text.
  default boolean isText(int column, KnownText other) {
    return text(column).equals(other.text());
  }

  /// The [TextHash] of the text of a column.
  default long textHash(int column) {
    return TextHash.of(text(column));
  }

  /// The value of any other column, in the unit its [FieldType] states. Absent: 0, for times and
  /// dates [org.mingjian.values.CivilTime#ABSENT].
  long number(int column);

  /// Whether a time was given as a date without time of day.
  boolean isDateOnly(int column);

  /// The physical line on which the row starts in its file, the first being 1; for Parquet the row.
  long line();

  /// [#number] of a time or date as the int that columns hold.
  default int time(int column) {
    return (int) number(column);
  }
}
