package org.mingjian.engine.expression.column;

/// A condition on rows. Immutable, shared by threads.
public interface TruthColumn {
  /// Writes the truth of each row, as [Truth], to `out`.
  void read(Run run, Rows rows, byte[] out);
}
