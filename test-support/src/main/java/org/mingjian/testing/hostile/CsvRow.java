package org.mingjian.testing.hostile;

import java.util.LinkedHashMap;
import java.util.Map;

/// One row of a table by column name; a column that was never set is empty.
final class CsvRow {
  private final Map<String, String> fields = new LinkedHashMap<>();

  String get(String column) {
    return fields.getOrDefault(column, "");
  }

  CsvRow put(String column, String value) {
    fields.put(column, value);
    return this;
  }

  /// Sets everything the other row has set.
  CsvRow putAll(CsvRow other) {
    fields.putAll(other.fields);
    return this;
  }
}
