package org.mingjian.lake;

/// Is told how far an import is, from any thread, often.
public interface ImportProgress {
  /// Tells nobody.
  ImportProgress SILENT = (phase, done, total) -> {};

  /// `done` of `total` units of a phase are done.
  void advanced(Phase phase, long done, long total);

  /// What an import does, in this order.
  enum Phase {
    /// Reads the sources; units are bytes.
    READING,
    /// Puts visits together and writes them; units are partitions.
    ASSEMBLING,
    /// Puts the files into place; there is one unit.
    FINISHING
  }
}
