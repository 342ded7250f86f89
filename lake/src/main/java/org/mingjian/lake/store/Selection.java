package org.mingjian.lake.store;

import java.util.List;

/// Rows of a table in the order in which they are to be written. Only columns that are
/// [Field.Kept#isStored] are written. The arrays belong to the maker and do not change while the
/// selection is in use.
public final class Selection {
  private final Columns columns;
  private final int[] rows;
  private final int count;

  /// The first `count` of `rows`.
  public Selection(Columns columns, int[] rows, int count) {
    this.columns = columns;
    this.rows = rows;
    this.count = count;
  }

  /// How many rows.
  public int count() {
    return count;
  }

  List<Field> stored() {
    return columns.fields().stream().filter(field -> field.kept().isStored()).toList();
  }

  Columns columns() {
    return columns;
  }

  int row(int i) {
    return rows[i];
  }
}
