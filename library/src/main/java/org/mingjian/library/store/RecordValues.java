package org.mingjian.library.store;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.TableSchema.Column;
import org.mingjian.knowledge.table.ColumnarTable;
import org.mingjian.knowledge.table.TableFile;

/// Has the values of records read by what reads the tables of releases, so that both take and
/// normalise the same. A value that is not known yet may be blank.
final class RecordValues {
  private static final String LAYER = "国家";
  private static final List<String> BEFORE = List.of("object", "codes");
  private static final List<String> AFTER = List.of("basis", "source", "valid_from", "valid_to");

  private RecordValues() {}

  /// The rows as a table, in their order.
  static ColumnarTable check(TableSchema table, String name, List<NamedCsvRecord> rows) {
    List<String> columns = new ArrayList<>(BEFORE);
    table.columns().forEach(column -> columns.add(column.name()));
    columns.addAll(AFTER);
    StringBuilder text = new StringBuilder("point_id," + String.join(",", columns) + "\n");
    for (int i = 0; i < rows.size(); i++) {
      text.append(String.format(Locale.ROOT, "%09d", i));
      for (String column : columns) {
        String field = rows.get(i).findField(column).orElse("");
        // On one line, so that the lines of messages are those of rows.
        text.append(',').append(CsvText.field(field.replace('\n', ' ').replace('\r', ' ')));
      }
      text.append('\n');
    }
    return new TableFile(relaxed(table), name, LAYER, true)
        .read(new BufferedReader(new StringReader(text.toString())));
  }

  private static TableSchema relaxed(TableSchema table) {
    List<Column> columns =
        table.columns().stream()
            .map(column ->
                new Column(column.name(), column.type(), column.meaning(), false, column.allowed()))
            .toList();
    return new TableSchema(table.name(), table.meaning(), table.localOnly(), columns, table.key());
  }
}
