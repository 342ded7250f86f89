package org.mingjian.audit.summary;

import java.nio.file.Path;
import java.util.List;

/// How a source was read.
///
/// @param rows where the rows of each file went
/// @param rejected files that list the rejected rows, all with the same header
/// @param seconds how long importing took, 0 where a lake was there already
public record Source(List<RowCount> rows, List<Path> rejected, double seconds) {
  /// Copies in.
  public Source {
    rows = List.copyOf(rows);
    rejected = List.copyOf(rejected);
  }
}
