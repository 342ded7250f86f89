package org.mingjian.library.workbook;

import java.util.List;

/// A sheet.
///
/// @param number its place in the workbook, from 1
/// @param name on its tab
/// @param rows those with something in them
public record WorkbookSheet(int number, String name, List<WorkbookRow> rows) {
  /// Copies in.
  public WorkbookSheet {
    rows = List.copyOf(rows);
  }
}
