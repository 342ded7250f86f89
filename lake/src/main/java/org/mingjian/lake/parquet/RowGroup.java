package org.mingjian.lake.parquet;

import java.util.List;

/// A stretch of rows of a Parquet file, column by column.
public record RowGroup(long rows, List<Chunk> chunks) {
  /// Copies in.
  public RowGroup {
    chunks = List.copyOf(chunks);
  }

  /// The values of one column: how they are packed, and where.
  record Chunk(int codec, long offset, long bytes) {}
}
