package org.mingjian.lake.parquet;

/// How values lie in a Parquet file, in the order of their numbers there.
enum PhysicalType {
  BOOLEAN(0),
  INT32(4),
  INT64(8),
  INT96(12),
  FLOAT(4),
  DOUBLE(8),
  BYTE_ARRAY(0),
  FIXED_LEN_BYTE_ARRAY(0);

  /// Bytes of a value; 0 where it is not the type that says so.
  final int width;

  PhysicalType(int width) {
    this.width = width;
  }

  static PhysicalType of(int number) {
    if (number < 0 || number >= values().length) {
      throw ParquetFault.damaged("unknown type " + number);
    }
    return values()[number];
  }
}
