package org.mingjian.library.workbook;

import java.util.List;

/// A row with something in it.
///
/// @param number as spreadsheets count, from 1
/// @param cells from the first column on
public record WorkbookRow(int number, List<WorkbookCell> cells) {
  /// Copies in.
  public WorkbookRow {
    cells = List.copyOf(cells);
  }

  /// The cell of a column, counted from 0; blank beyond the last.
  public WorkbookCell cell(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : WorkbookCell.BLANK;
  }

  /// The first cell that is not blank.
  public WorkbookCell first() {
    return cells.stream().filter(cell -> !cell.isBlank()).findFirst().orElse(WorkbookCell.BLANK);
  }
}
