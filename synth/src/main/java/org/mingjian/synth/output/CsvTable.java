package org.mingjian.synth.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      text.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(CsvBytes text, List<String> fields) {
    fields.forEach(text::text);
    text.end();
  }
}
