package org.mingjian.synth.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.values.WholeFile;

/// The CSV files of an extract in one folder, written part by part. They get their names when all
/// are complete; until then files of those names stay as they were. For one thread.
public final class CsvExtract implements Closeable {
  private final Map<ExtractTable, WholeFile> files = new EnumMap<>(ExtractTable.class);

  /// Creates the folder and begins a file with its header for every table.
  ///
  /// @throws UncheckedIOException if a file cannot be written
  public CsvExtract(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (CsvShape shape : CsvShape.values()) {
      WholeFile file = WholeFile.begin(folder.resolve(shape.fileName()));
      files.put(shape.table(), file);
      CsvBytes header = new CsvBytes(1024);
      shape.columns().forEach(header::text);
      header.end();
      file.write(header::writeTo);
    }
  }

  /// Appends a part to the files of its tables.
  ///
  /// @throws UncheckedIOException if a file cannot be written
  public void append(CsvPart part) {
    part.texts().forEach(this::append);
  }

  private void append(ExtractTable table, CsvBytes text) {
    WholeFile file = files.get(table);
    if (file == null) {
      throw new IllegalArgumentException("no file for " + table.tableName());
    }
    file.write(text::writeTo);
  }

  /// Gives the files their names, replacing files of those names.
  ///
  /// @throws UncheckedIOException if a file cannot be written
  public void publish() {
    files.values().forEach(WholeFile::complete);
    files.values().forEach(WholeFile::publish);
  }

  /// Removes what was not published.
  @Override
  public void close() {
    files.values().forEach(WholeFile::close);
  }
}
