package org.mingjian.lake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mingjian.claims.extract.ParquetColumns;
import org.mingjian.lake.parquet.ParquetColumn;
import org.mingjian.lake.parquet.ParquetFile;
import org.mingjian.values.MingjianException;

/// Reads the column names of Parquet files.
public final class ParquetHeaders implements ParquetColumns {
  @Override
  public List<String> read(Path file) throws IOException {
    try {
      return ParquetFile.open(file).columns().stream().map(ParquetColumn::name).toList();
    } catch (MingjianException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
