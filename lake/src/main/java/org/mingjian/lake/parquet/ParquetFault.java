package org.mingjian.lake.parquet;

import org.mingjian.lake.store.LakeError;
import org.mingjian.values.MingjianException;

/// What to raise when a Parquet file cannot be read.
final class ParquetFault {
  private ParquetFault() {}

  /// The file is not what it says it is.
  static MingjianException damaged(String what) {
    return new MingjianException(
        LakeError.UNREADABLE_FILE, "Parquet 文件已损坏 damaged Parquet file: " + what);
  }

  /// The same, found by another failure.
  static MingjianException damaged(String what, Throwable cause) {
    return new MingjianException(
        LakeError.UNREADABLE_FILE,
        "Parquet 文件已损坏 damaged Parquet file: " + what + " (" + cause.getMessage() + ")",
        cause);
  }

  /// The file is whole, and written in a way we do not read.
  static MingjianException unknown(String what) {
    return new MingjianException(
        LakeError.UNREADABLE_FILE,
        "Parquet 文件用了尚不支持的写法 written in a way that is not read: " + what);
  }
}
