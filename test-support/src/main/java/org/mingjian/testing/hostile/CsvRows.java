package org.mingjian.testing.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Rows of one table by column name, written with the columns that were asked for.
final class CsvRows {
  private final List<String> columns;
  private final List<CsvRow> rows = new ArrayList<>();

  CsvRows(String... columns) {
    this.columns = List.of(columns);
  }

  /// A new empty row, kept.
  CsvRow add() {
    CsvRow row = new CsvRow();
    rows.add(row);
    return row;
  }

  /// Keeps a copy of a row.
  void repeat(CsvRow row) {
    rows.add(new CsvRow().putAll(row));
  }

  List<CsvRow> rows() {
    return rows;
  }

  /// Writes all columns but those left out.
  void write(Path file, List<String> leftOut) throws IOException {
    List<String> kept = columns.stream().filter(column -> !leftOut.contains(column)).toList();
    List<String> text = new ArrayList<>();
    text.add(String.join(",", kept));
    for (CsvRow row : rows) {
      text.add(kept.stream().map(row::get).collect(Collectors.joining(",")));
    }
    Files.write(file, text);
  }
}
