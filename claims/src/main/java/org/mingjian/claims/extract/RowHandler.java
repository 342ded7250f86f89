package org.mingjian.claims.extract;

/// Takes the rows of a table, one after the other, and the rows that could not be read. Every row
/// of a file goes to exactly one of [#row] and [#rejected], in the order of the file.
public interface RowHandler {
  /// A readable row; the view is valid during the call only.
  void row(TypedRow row);

  /// A row that cannot be used.
  void rejected(Rejection rejection);

  /// Rows that may be read by another thread than the caller's, and later; unless overridden they
  /// are read at once.
  default void block(RowBlock block) {
    block.read(this);
  }

  /// Is told where a file, or a stretch of it, breaks off; the rows before stand.
  void damaged(FileDamage damage);

  /// What a rejected row of a parent table still says of what it is, so that what belongs to it can
  /// be left out with it. Follows [#rejected] where the row could be split into fields.
  default void rejectedParent(ParentKeys keys) {}
}
