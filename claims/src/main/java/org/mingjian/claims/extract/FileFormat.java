package org.mingjian.claims.extract;

/// What a file of an extract is written in.
public enum FileFormat {
  /// Delimited text, packed or not.
  CSV,
  /// Parquet.
  PARQUET
}
