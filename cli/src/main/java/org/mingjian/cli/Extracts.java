package org.mingjian.cli;

import java.nio.file.Path;
import org.mingjian.claims.extract.ExtractFolder;
import org.mingjian.lake.ParquetHeaders;

/// Opens folders with extracts.
final class Extracts {
  private Extracts() {}

  static ExtractFolder open(Path folder) {
    return ExtractFolder.open(folder, new ParquetHeaders());
  }
}
