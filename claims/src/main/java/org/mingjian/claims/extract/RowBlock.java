package org.mingjian.claims.extract;

/// Rows of a file that were not looked at yet. Any one thread may read them, once.
public interface RowBlock {
  /// Hands the rows to `handler`, in the order of the file.
  void read(RowHandler handler);
}
