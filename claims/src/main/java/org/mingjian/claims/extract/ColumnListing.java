package org.mingjian.claims.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.claims.extract.ExtractColumn.Need;

/// The columns of a table, read from the short form in [ExtractTable]: per line a type, then names.
record ColumnListing(
    List<ExtractColumn> columns,
    List<List<ExtractColumn>> alternatives,
    Map<String, Integer> indexes) {
  ColumnListing {
    columns = List.copyOf(columns);
    alternatives = List.copyOf(alternatives);
    indexes = Map.copyOf(indexes);
  }

  static ColumnListing parse(String listing) {
    return new Draft().readAll(listing.lines().toList());
  }

  /// A listing being read.
  private static final class Draft {
    private final List<ExtractColumn> columns = new ArrayList<>();
    private final List<List<ExtractColumn>> alternatives = new ArrayList<>();
    private final Map<String, Integer> indexes = new LinkedHashMap<>();

    ColumnListing readAll(List<String> lines) {
      lines.forEach(this::readLine);
      return new ColumnListing(columns, alternatives, indexes);
    }

    private void readLine(String line) {
      String[] words = line.split(" ");
      FieldType type = FieldType.valueOf(words[0]);
      for (int i = 1; i < words.length; i++) {
        readWord(words[i], type);
      }
    }

    private void readWord(String word, FieldType type) {
      if (word.contains("|")) {
        List<ExtractColumn> group = new ArrayList<>();
        for (String name : word.split("\\|")) {
          group.add(add(name, type, Need.ONE_OF));
        }
        alternatives.add(List.copyOf(group));
      } else if (word.endsWith("!")) {
        add(word.substring(0, word.length() - 1), type, Need.MANDATORY);
      } else if (word.endsWith("?")) {
        add(word.substring(0, word.length() - 1), type, Need.WITHOUT_SETTLEMENTS);
      } else {
        add(word, type, Need.OPTIONAL);
      }
    }

    private ExtractColumn add(String name, FieldType type, Need need) {
      ExtractColumn column = new ExtractColumn(columns.size(), name, type, need);
      columns.add(column);
      if (indexes.put(name, column.index()) != null) {
        throw new IllegalStateException("column listed twice: " + name);
      }
      return column;
    }
  }
}
