package org.mingjian.library.workbook;

/// A cell.
///
/// @param text its content without blanks around it, numbers written plainly, cleaned of control
///   characters
/// @param number whether it is stored as a number
/// @param cleaned whether control characters were taken out
public record WorkbookCell(String text, boolean number, boolean cleaned) {
  /// Nothing.
  public static final WorkbookCell BLANK = new WorkbookCell("", false, false);

  /// Whether nothing is in it.
  public boolean isBlank() {
    return text.isEmpty();
  }
}
