package org.mingjian.lake.staging;

import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.lake.store.Columns;
import org.mingjian.lake.store.Field;
import org.mingjian.lake.store.Row;

/// The sorts of rows in spill files.
public enum RowTag {
  /// Charge lines.
  LINE(ExtractTable.FEE_LIST_D, LineField.values()),
  /// Settlements.
  SETTLEMENT(ExtractTable.SETL_D, SettlementField.values()),
  /// Records of visits.
  RECORD(ExtractTable.MDTRT_D, RecordField.values()),
  /// Diagnoses.
  DIAGNOSIS(ExtractTable.SETL_LIST_DIAG_D, CodingField.values()),
  /// Operations.
  OPERATION(ExtractTable.SETL_LIST_OPRN_D, CodingField.values()),
  /// Which person a visit is of.
  KEY(ExtractTable.MDTRT_D, KeyField.values());

  private final ExtractTable table;
  private final Field[] fields;

  RowTag(ExtractTable table, Field[] fields) {
    this.table = table;
    this.fields = fields;
  }

  /// The table of the extract whose rows these are.
  public ExtractTable table() {
    return table;
  }

  /// A row to fill.
  public Row newRow() {
    return new Row(ordinal(), fields);
  }

  /// Columns without rows.
  public Columns newColumns(int capacity) {
    return new Columns(fields, capacity);
  }
}
