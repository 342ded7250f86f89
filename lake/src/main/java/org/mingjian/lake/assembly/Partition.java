package org.mingjian.lake.assembly;

import java.util.List;
import org.mingjian.lake.staging.CodingField;
import org.mingjian.lake.staging.KeyHash;
import org.mingjian.lake.staging.LineField;
import org.mingjian.lake.staging.RecordField;
import org.mingjian.lake.staging.RowTag;
import org.mingjian.lake.staging.SettlementField;
import org.mingjian.lake.store.Columns;
import org.mingjian.lake.store.Field;
import org.mingjian.lake.store.LongTable;
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

  /// The visits that the rows name.
  public Keys keys() {
    Keys keys = new Keys();
    keys.addAll(table(RowTag.LINE), LineField.PERSON, LineField.VISIT_KEY);
    keys.addAll(table(RowTag.SETTLEMENT), SettlementField.PERSON, SettlementField.VISIT_KEY);
    keys.addAll(table(RowTag.RECORD), RecordField.PERSON, RecordField.VISIT_KEY);
    keys.addAll(table(RowTag.DIAGNOSIS), CodingField.PERSON, CodingField.VISIT_KEY);
    keys.addAll(table(RowTag.OPERATION), CodingField.PERSON, CodingField.VISIT_KEY);
    keys.addAll(table(RowTag.LIST), CodingField.PERSON, CodingField.VISIT_KEY);
    return keys;
  }

  /// Visits by person and `mdtrt_id`.
  public static final class Keys {
    private final LongTable keys = new LongTable();

    private Keys() {}

    /// Whether a visit is among them.
    public boolean has(long person, long visitKey) {
      return keys.get(KeyHash.both(person, visitKey)) >= 0;
    }

    private void addAll(Columns rows, Field person, Field visitKey) {
      for (int row = 0; row < rows.count(); row++) {
        keys.putIfAbsent(KeyHash.both(rows.longs(person)[row], rows.longs(visitKey)[row]), 1);
      }
    }
  }
}
