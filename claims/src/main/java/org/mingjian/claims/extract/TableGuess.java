package org.mingjian.claims.extract;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Tells which table a file holds, by its name or by its header.
final class TableGuess {
  private static final int FEWEST_KNOWN = 4;

  private TableGuess() {}

  /// The table whose name the file name begins with, as a word: `setl_d_2025_01.csv`, `SETL_D.csv`.
  static Optional<ExtractTable> byName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return Arrays.stream(ExtractTable.values())
        .filter(table -> beginsWith(name, table.tableName()))
        .max(Comparator.comparingInt(table -> table.tableName().length()));
  }

  /// The table that knows most columns of a header: all mandatory ones must be there, at least four
  /// columns and half of the header known.
  static Optional<ExtractTable> byHeader(List<String> header) {
    return Arrays.stream(ExtractTable.values())
        .filter(table -> isLike(table, header) && isWhole(table, header))
        .max(Comparator.comparingLong(table -> known(table, header)));
  }

  private static boolean beginsWith(String name, String table) {
    return name.startsWith(table)
        && (name.length() == table.length()
            || !Character.isLetterOrDigit(name.charAt(table.length())));
  }

  private static boolean isLike(ExtractTable table, List<String> header) {
    long known = known(table, header);
    return known >= FEWEST_KNOWN && 2 * known >= header.size();
  }

  private static long known(ExtractTable table, List<String> header) {
    return header.stream().filter(column -> table.find(column).isPresent()).count();
  }

  private static boolean isWhole(ExtractTable table, List<String> header) {
    ExtractTerms lenient = new ExtractTerms(0, true);
    return table.columns().stream()
            .filter(lenient::isMandatory)
            .allMatch(column -> has(header, column))
        && table.alternatives().stream()
            .allMatch(group -> group.stream().anyMatch(column -> has(header, column)));
  }

  private static boolean has(List<String> header, ExtractColumn column) {
    return header.stream().anyMatch(name -> name.equalsIgnoreCase(column.name()));
  }
}
