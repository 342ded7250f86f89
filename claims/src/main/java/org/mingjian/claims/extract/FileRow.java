package org.mingjian.claims.extract;

import java.util.Optional;
import org.mingjian.claims.extract.RowChecks.Problem;

/// A row as it stands in a file, before anybody knows whether it can be used.
public interface FileRow extends TypedRow {
  /// Reads the values; empty if every one can be read. Before, only [#raw] and [#line] mean
  /// anything.
  Optional<Problem> read();

  /// What stands in a column, readable or not; empty if the file does not have it.
  String raw(int column);
}
