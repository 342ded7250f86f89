package org.mingjian.library.store;

import java.util.List;
import java.util.stream.Collectors;

/// Writes CSV the way tables of releases are written.
final class CsvText {
  private CsvText() {}

  static String line(List<String> fields) {
    return fields.stream().map(CsvText::field).collect(Collectors.joining(",", "", "\n"));
  }

  static String field(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
