package org.mingjian.synth.output;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.mingjian.claims.extract.ExtractTable;

/// The CSV files of an extract in one folder, written part by part. For one thread.
public final class CsvExtract implements Closeable {
  private static final int BUFFER = 1 << 18;

  private final Map<ExtractTable, OutputStream> files = new EnumMap<>(ExtractTable.class);

  /// Creates the folder and a file with its header for every table; existing files are replaced.
  ///
  /// @throws UncheckedIOException if a file cannot be written
  public CsvExtract(Path folder) {
    try {
      Files.createDirectories(folder);
      for (CsvShape shape : CsvShape.values()) {
        Path path = folder.resolve(shape.fileName());
        OutputStream file = new BufferedOutputStream(Files.newOutputStream(path), BUFFER);
        files.put(shape.table(), file);
        CsvBytes header = new CsvBytes(1024);
        shape.columns().forEach(header::text);
        header.end();
        header.writeTo(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Appends a part to the files of its tables.
  ///
  /// @throws UncheckedIOException if a file cannot be written
  public void append(CsvPart part) {
    part.texts().forEach(this::append);
  }

  private void append(ExtractTable table, CsvBytes text) {
    OutputStream file = files.get(table);
    if (file == null) {
      throw new IllegalArgumentException("no file for " + table.tableName());
    }
    try {
      text.writeTo(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    for (OutputStream file : files.values()) {
      try {
        file.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
