package org.mingjian.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.mingjian.claims.extract.ExtractFolder;

/// Opens folders with extracts.
final class Extracts {
  private Extracts() {}

  static ExtractFolder open(Path folder) {
    return ExtractFolder.open(
        folder,
        file -> {
          throw new IOException("Parquet is not read yet: " + file);
        });
  }
}
