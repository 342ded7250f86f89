package org.mingjian.lake.assembly;

import java.util.List;
import org.mingjian.lake.staging.RowTag;
import org.mingjian.lake.store.Columns;
import org.mingjian.lake.store.Row;

/// The rows of some persons, by sort of row.
public final class Partition {
  private static final int LINE_BYTES = 150;

  private final Columns[] tables;

  /// No rows, with room for those that `bytes` of staging hold.
  public Partition(long bytes) {
    List<RowTag> tags = List.of(RowTag.values());
    tables = new Columns[tags.size()];
    for (RowTag tag : tags) {
      boolean lines = tag == RowTag.LINE;
      long expected = lines ? bytes / LINE_BYTES : bytes / LINE_BYTES / 16;
      tables[tag.ordinal()] = tag.newColumns((int) expected);
    }
  }

  /// The rows of one sort.
  public Columns table(RowTag tag) {
    return tables[tag.ordinal()];
  }

  /// Adds the rows in `bytes`, as a spill file gave them back, translating temporary ids of codes.
  public void add(byte[] bytes, int[][] translation) {
    int at = 0;
    while (at < bytes.length) {
      at = Row.decode(bytes, at + 1, tables[bytes[at]], translation);
    }
  }
}
