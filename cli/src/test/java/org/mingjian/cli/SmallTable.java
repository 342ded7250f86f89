package org.mingjian.cli;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The rows of one table of a [SmallExtract], as text. Rows are counted as physical lines, so a
/// test can say on which line it put something.
final class SmallTable {
  private final List<String> columns;
  private final Map<String, String> usual;
  private final List<String> lines = new ArrayList<>();
  private final List<String> rows = new ArrayList<>();

  /// A table whose rows have these values where a test says nothing else: `column=value …`.
  SmallTable(String usualValues) {
    usual = new LinkedHashMap<>();
    for (String pair : usualValues.trim().split("\\s+")) {
      String[] parts = pair.split("=", 2);
      usual.put(parts[0], parts[1].replace('_', ' '));
    }
    columns = List.copyOf(usual.keySet());
    addRaw(String.join(",", columns));
  }

  /// Adds a row: column, value, column, value… Returns the line on which it starts.
  long add(String... values) {
    return addRaw(row(values));
  }

  /// The text of a row: column, value, column, value…
  String row(String... values) {
    Map<String, String> row = new LinkedHashMap<>(usual);
    for (int i = 0; i < values.length; i += 2) {
      if (row.put(values[i], values[i + 1]) == null) {
        throw new IllegalArgumentException("no column " + values[i]);
      }
    }
    return String.join(",", row.values());
  }

  /// Adds a row as it stands. Returns the line on which it starts.
  long addRaw(String text) {
    long line = 1 + lines.stream().mapToLong(SmallTable::height).sum();
    lines.add(text);
    rows.add(text);
    return line;
  }

  /// The rows without the header.
  List<String> rows() {
    return rows.subList(1, rows.size());
  }

  /// The whole as text.
  String text() {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  /// The whole in another order of columns, upper case, with another delimiter.
  String text(String delimiter) {
    return lines.stream()
        .map(line -> reversed(line, delimiter) + "\n")
        .collect(Collectors.joining())
        .replace(reversed(lines.getFirst(), delimiter), header(delimiter));
  }

  byte[] bytes(Charset charset) {
    return text().getBytes(charset);
  }

  private String header(String delimiter) {
    return reversed(lines.getFirst(), delimiter).toUpperCase(java.util.Locale.ROOT);
  }

  private static String reversed(String line, String delimiter) {
    List<String> values = new ArrayList<>(Arrays.asList(line.split(",", -1)));
    return String.join(delimiter, values.reversed());
  }

  private static long height(String text) {
    return 1 + text.chars().filter(c -> c == '\n').count();
  }
}
