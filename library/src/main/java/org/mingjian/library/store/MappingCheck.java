package org.mingjian.library.store;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.library.LibraryError;
import org.mingjian.library.limits.LimitMapping;
import org.mingjian.values.MingjianException;

/// Sees to it that a limit mapping gives a value that its column takes.
final class MappingCheck {
  private MappingCheck() {}

  /// Refuses a mapping for a table or column that is not there, or with a value it does not take.
  static void refuseUnfit(
      SortedMap<String, TableSchema> tables, String file, LimitMapping mapping) {
    TableSchema table = tables.get(mapping.table());
    String place = file + "：“" + mapping.text() + "”";
    if (table == null) {
      throw new MingjianException(
          LibraryError.RECORD_FILE, place + " 没有知识表 " + mapping.table() + "，可用 " + tables.keySet());
    }
    String header = CsvText.line(List.of("object", mapping.column()));
    String row = CsvText.line(List.of(mapping.text(), mapping.value()));
    new RecordFile(table, place, Instant.EPOCH).read(header + row);
  }
}
