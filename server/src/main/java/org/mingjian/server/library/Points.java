package org.mingjian.server.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.TableSchema;

/// The points of a release, a page at a time: by table, then in the order of the table. A release
/// never changes, so a place in it stays good as long as the release does.
record Points(PointSearch search, List<String> tables) {
  /// A knowledge point.
  ///
  /// @param layer 国家, 省 or 市
  /// @param values by column, those that are filled
  /// @param from first day in force, empty where open
  /// @param to last day in force, empty where open
  record View(
      String id,
      String table,
      String object,
      List<String> codes,
      Map<String, String> values,
      String layer,
      String basis,
      String source,
      String from,
      String to) {}

  /// Where a page begins.
  record Place(int table, int row) {
    static final Place FIRST = new Place(0, 0);
  }

  /// Some points, and where the next page begins.
  record Page(List<View> rows, Optional<Place> next) {
    Page {
      rows = List.copyOf(rows);
    }
  }

  /// Points whose id, object or codes hold the text, whatever its case; all for an empty one.
  Page page(String query, Place from, int size) {
    String text = query.strip();
    List<View> rows = new ArrayList<>();
    for (int number = from.table; number < tables.size(); number++) {
      String name = tables.get(number);
      KnowledgeTable table = search.release().table(name);
      int row = search.next(name, number == from.table ? from.row : 0, text);
      while (row < table.size()) {
        if (rows.size() == size) {
          return new Page(rows, Optional.of(new Place(number, row)));
        }
        rows.add(view(table, row));
        row = search.next(name, row + 1, text);
      }
    }
    return new Page(rows, Optional.empty());
  }

  private static View view(KnowledgeTable table, int row) {
    Map<String, String> values = new LinkedHashMap<>();
    for (TableSchema.Column column : table.schema().columns()) {
      String value = value(table, row, column);
      if (!value.isEmpty()) {
        values.put(column.name(), value);
      }
    }
    Days days = Days.of(table.fromDay(row), table.toDay(row));
    return new View(
        table.id(row),
        table.schema().name(),
        table.object(row),
        table.codes(row),
        values,
        table.layer(row),
        table.basis(row),
        table.source(row),
        days.from(),
        days.to());
  }

  private static String value(KnowledgeTable table, int row, TableSchema.Column column) {
    return column.type() == TableSchema.Type.SET
        ? String.join(";", table.set(row, column.name()))
        : table.text(row, column.name());
  }
}
