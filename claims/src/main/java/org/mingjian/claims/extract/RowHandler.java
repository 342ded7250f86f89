package org.mingjian.claims.extract;

/// Takes the rows of a table, one after the other, and the rows that could not be read. Every row
/// of a file goes to exactly one of the two methods, in the order of the file.
public interface RowHandler {
  /// A readable row; the view is valid during the call only.
  void row(TypedRow row);

  /// A row that cannot be used.
  void rejected(Rejection rejection);
}
