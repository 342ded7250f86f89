package org.mingjian.synth.output;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.mingjian.values.WholeFile;

/// A small CSV file written at once.
public final class CsvTable {
  private CsvTable() {}

  /// Writes header and rows; fields hold no comma, quote or line break.
  ///
  /// @throws UncheckedIOException if the file cannot be written
  public static void write(Path file, List<String> header, List<List<String>> rows) {
    CsvBytes text = new CsvBytes(1 << 16);
    put(text, header);
    rows.forEach(row -> put(text, row));
    WholeFile.write(file, text::writeTo);
  }

  private static void put(CsvBytes text, List<String> fields) {
    fields.forEach(text::text);
    text.end();
  }
}
