package org.mingjian.wire.fact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The numbers of columns in kept rows, from `columns.txt`. Lines are only ever added at its end:
/// their numbers stand in the database.
final class RowColumns {
  /// Stands for a column that is spelled out.
  static final int SPELLED = 0;

  private static final List<String> NAMES = names();
  private static final Map<String, Integer> NUMBERS = numbers();

  private RowColumns() {}

  /// The number of a column, or [#SPELLED].
  static int number(String column) {
    return NUMBERS.getOrDefault(column, SPELLED);
  }

  /// How many have numbers, which begin at 1.
  static int count() {
    return NAMES.size();
  }

  static String name(int number) {
    return NAMES.get(number - 1);
  }

  private static List<String> names() {
    try (InputStream file = RowColumns.class.getResourceAsStream("columns.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (String column : NAMES) {
      numbers.put(column, numbers.size() + 1);
    }
    return numbers;
  }
}
