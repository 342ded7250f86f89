package org.mingjian.library.official;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Since when the documents are in force that official workbooks rest on: `basis-starts.csv`, rows
/// of a phrase of the column header, the first day (blank: open) and a note.
record BasisStarts(Map<String, String> byPhrase) {
  /// Those that come with the program.
  static final BasisStarts BUILT_IN = builtIn();

  private static BasisStarts builtIn() {
    try (InputStream in = BasisStarts.class.getResourceAsStream("basis-starts.csv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Map<String, String> byPhrase = new LinkedHashMap<>();
      text.lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(fields -> byPhrase.put(fields[0], fields[1]));
      return new BasisStarts(byPhrase);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The first day of the document a header names, empty where it names none with a start.
  Optional<LocalDate> start(String header) {
    return byPhrase.entrySet().stream()
        .filter(entry -> header.contains(entry.getKey()))
        .findFirst()
        .map(Map.Entry::getValue)
        .filter(day -> !day.isEmpty())
        .map(LocalDate::parse);
  }
}
