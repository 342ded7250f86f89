package org.mingjian.library.official;

/// Something in a workbook that a person must look at.
///
/// @param file name of the workbook
/// @param sheet its place, from 1; 0 for the workbook as a whole
/// @param row as spreadsheets count, from 1; 0 for the sheet as a whole
/// @param problem in words
public record Doubt(String file, int sheet, int row, String problem) {
  /// How `--accept-partial` names it: `FILE:SHEET:ROW`.
  public String place() {
    return file + ":" + sheet + ":" + row;
  }

  @Override
  public String toString() {
    return file + " 第 " + sheet + " 张表第 " + row + " 行：" + problem;
  }
}
