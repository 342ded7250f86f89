package org.mingjian.audit.summary;

/// Rejected rows of one file and column for one reason.
///
/// @param file the source file
/// @param column the column at fault, empty where the row as a whole is
/// @param reason what is wrong
/// @param rows how many rows
/// @param example the first of them
public record RejectReason(String file, String column, String reason, long rows, Example example) {
  /// The same with one more row.
  public RejectReason oneMore() {
    return new RejectReason(file, column, reason, rows + 1, example);
  }

  /// One rejected row: the physical line on which it starts, and what stood in the column.
  public record Example(String line, String value) {}
}
