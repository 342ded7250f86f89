package org.mingjian.lake.parquet;

/// A column of a Parquet file: its name, where its values lie in a row group (-1 for one that holds
/// further columns), how they lie there, and what they mean.
///
/// @param length bytes of a [PhysicalType#FIXED_LEN_BYTE_ARRAY]
/// @param optional whether values may be absent
public record ParquetColumn(
    String name, int leaf, PhysicalType type, int length, boolean optional, Meaning meaning) {
  /// Bytes of a value, 0 where they differ.
  int width() {
    return type == PhysicalType.FIXED_LEN_BYTE_ARRAY ? length : type.width;
  }

  /// What values stand for.
  ///
  /// @param scale digits after the point of a decimal, or of the seconds of a timestamp
  /// @param utc whether a timestamp is marked as UTC
  record Meaning(Kind kind, int scale, boolean utc) {
    static final Meaning PLAIN = new Meaning(Kind.PLAIN, 0, false);
  }

  /// Sorts of meanings.
  enum Kind {
    /// What the physical type says: a number, a text.
    PLAIN,
    /// A whole number without sign.
    UNSIGNED,
    /// A decimal number.
    DECIMAL,
    /// Days since 1970.
    DATE,
    /// A point in time since 1970.
    TIMESTAMP
  }
}
