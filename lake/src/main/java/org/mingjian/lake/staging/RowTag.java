package org.mingjian.lake.staging;

import java.util.List;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.lake.store.Columns;
import org.mingjian.lake.store.Field;
import org.mingjian.lake.store.Row;

/// The sorts of rows in spill files.
public enum RowTag {
  /// Charge lines.
  LINE("lines", ExtractTable.FEE_LIST_D, LineField.values()),
  /// Settlements.
  SETTLEMENT("settlements", ExtractTable.SETL_D, SettlementField.values()),
  /// Records of visits.
  RECORD("records", ExtractTable.MDTRT_D, RecordField.values()),
  /// Diagnoses.
  DIAGNOSIS("diagnoses", ExtractTable.SETL_LIST_DIAG_D, CodingField.values()),
  /// Operations.
  OPERATION("operations", ExtractTable.SETL_LIST_OPRN_D, CodingField.values()),
  /// Settlement lists.
  LIST("lists", ExtractTable.SETL_LIST_D, CodingField.values()),
  /// Which person a visit is of.
  KEY("", ExtractTable.MDTRT_D, KeyField.values()),
  /// Who persons are, protected.
  PERSON("", ExtractTable.MDTRT_D, PersonField.values());

  /// Those that have a table in the lake.
  public static final List<RowTag> ALL_STORED =
      List.of(LINE, SETTLEMENT, RECORD, DIAGNOSIS, OPERATION, LIST);

  private static final RowTag[] TAGS = values();

  private final String stored;
  private final ExtractTable table;
  private final Field[] fields;

  RowTag(String stored, ExtractTable table, Field[] fields) {
    this.stored = stored;
    this.table = table;
    this.fields = fields;
  }

  /// The sort with this ordinal.
  public static RowTag of(int ordinal) {
    return TAGS[ordinal];
  }

  /// The table of the lake that holds these rows; empty if there is none.
  public String stored() {
    return stored;
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
