package org.mingjian.claims.extract;

import java.util.Optional;

/// How reading a file went: rows handed on, rows rejected, and where the file breaks off if it
/// does.
public record ReadOutcome(long handed, long rejected, Optional<FileDamage> damage) {
  /// Rows read, whatever became of them.
  public long read() {
    return handed + rejected;
  }
}
