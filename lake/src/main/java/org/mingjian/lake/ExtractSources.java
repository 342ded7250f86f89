package org.mingjian.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.claims.extract.ExtractFile;
import org.mingjian.claims.extract.ExtractFolder;
import org.mingjian.claims.extract.ExtractTerms;
import org.mingjian.lake.store.Database;

/// The files of an extract as sources of rows.
public final class ExtractSources {
  private ExtractSources() {}

  /// A source for each file of `folder`, whose rows are measured against `terms`.
  public static List<RowSource> of(ExtractFolder folder, ExtractTerms terms) {
    List<RowSource> sources = new ArrayList<>();
    for (ExtractFile file : folder.files()) {
      sources.add(source(file, terms));
    }
    return sources;
  }

  private static RowSource source(ExtractFile file, ExtractTerms terms) {
    try {
      long size = Files.size(file.path());
      return switch (file.format()) {
        case CSV -> new CsvSource(file, terms, size);
        case PARQUET -> new ParquetSource(file, terms, size);
      };
    } catch (IOException e) {
      throw Database.failure("cannot read " + file.path(), e);
    }
  }
}
