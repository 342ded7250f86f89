package org.mingjian.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A table for a terminal, aligned although Chinese characters take two places. Columns whose title
/// ends in `>` are aligned right.
final class TextTable {
  private static final String GAP = "  ";

  private final List<String> titles;
  private final List<Boolean> right;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(String... titles) {
    this.titles = List.of(titles).stream().map(title -> title.replaceAll(">$", "")).toList();
    this.right = List.of(titles).stream().map(title -> title.endsWith(">")).toList();
  }

  TextTable add(String... cells) {
    if (cells.length != titles.size()) {
      throw new IllegalArgumentException(
          "row of " + cells.length + " cells in a table of " + titles.size() + " columns");
    }
    rows.add(List.of(cells));
    return this;
  }

  /// The lines, titles first, without blanks at their ends.
  List<String> lines() {
    List<List<String>> all = new ArrayList<>();
    all.add(titles);
    all.addAll(rows);
    int[] widths =
        IntStream.range(0, titles.size())
            .map(column -> all.stream().mapToInt(row -> width(row.get(column))).max().orElse(0))
            .toArray();
    return all.stream().map(row -> line(row, widths)).toList();
  }

  private String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      String cell = row.get(column);
      String blanks = " ".repeat(widths[column] - width(cell));
      line.append(column == 0 ? "" : GAP);
      line.append(right.get(column) ? blanks + cell : cell + blanks);
    }
    return line.toString().stripTrailing();
  }

  /// Places a text takes on a terminal.
  static int width(String text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }
}
