package org.mingjian.claims.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Reads the column names of a Parquet file, which takes a library that this module does without.
public interface ParquetColumns {
  /// The names of the top-level columns, in the order of the file; [IOException] if it is no whole
  /// Parquet file.
  List<String> read(Path file) throws IOException;
}
