package org.mingjian.library.store;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What an `index.csv` beside workbooks says of them: columns file, published_at, rule_name,
/// points, codes; others are not read.
record PublicationIndex(Map<String, Entry> byFile) {
  /// One workbook.
  ///
  /// @param points how many there should be, -1 where not said
  /// @param codes how many there should be, -1 where not said
  record Entry(Optional<LocalDate> published, String rule, int points, int codes) {}

  /// The index in the folder of a file, empty if there is none.
  static PublicationIndex beside(Path file) {
    Path index = file.resolveSibling("index.csv");
    return Files.isRegularFile(index) ? read(index) : new PublicationIndex(Map.of());
  }

  Optional<Entry> entry(Path file) {
    return Optional.ofNullable(byFile.get(String.valueOf(file.getFileName())));
  }

  private static PublicationIndex read(Path index) {
    try {
      Map<String, Entry> byFile = new HashMap<>();
      String text = Files.readString(index).replace("\uFEFF", "");
      for (NamedCsvRecord row :
          CsvReader.builder().allowMissingFields(true).ofNamedCsvRecord(new StringReader(text))) {
        byFile.put(field(row, "file"), entry(row));
      }
      return new PublicationIndex(byFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Entry entry(NamedCsvRecord row) {
    String day = field(row, "published_at");
    Optional<LocalDate> published =
        day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
            ? Optional.of(LocalDate.parse(day))
            : Optional.empty();
    return new Entry(published, field(row, "rule_name"), count(row, "points"), count(row, "codes"));
  }

  private static int count(NamedCsvRecord row, String column) {
    String text = field(row, column);
    return text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : -1;
  }

  private static String field(NamedCsvRecord row, String column) {
    return row.findField(column).map(String::strip).orElse("");
  }
}
