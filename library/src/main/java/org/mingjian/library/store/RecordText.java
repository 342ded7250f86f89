package org.mingjian.library.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.library.LibraryRecord;
import org.mingjian.library.PointText;

/// Records as CSV text: the pack's own format, which a spreadsheet can edit.
public final class RecordText {
  private static final String NATION = "000000";

  private RecordText() {}

  /// The columns of a table's records.
  public static List<String> header(TableSchema table) {
    List<String> header = new ArrayList<>(List.of("area", "kind", "published", "object", "codes"));
    table.columns().forEach(column -> header.add(column.name()));
    header.addAll(List.of("basis", "limit_text", "source", "valid_from", "valid_to"));
    return header;
  }

  /// The text of records of one table, ordered, whatever their order here.
  public static String of(TableSchema table, List<LibraryRecord> records) {
    StringBuilder text = new StringBuilder(CsvText.line(header(table)));
    records.stream()
        .map(record -> Map.entry(record, CsvText.line(fields(record))))
        .sorted(
            Comparator.<Map.Entry<LibraryRecord, String>, String>comparing(
                    entry -> entry.getKey().key().parts().toString())
                .thenComparing(Map.Entry::getValue))
        .forEach(entry -> text.append(entry.getValue()));
    return text.toString();
  }

  private static List<String> fields(LibraryRecord record) {
    PointText point = record.point();
    String area = record.area().digits();
    List<String> fields = new ArrayList<>();
    fields.add(area.equals(NATION) ? "" : area);
    fields.add(record.kind().name());
    fields.add(record.published().map(Object::toString).orElse(""));
    fields.add(point.object());
    fields.add(String.join(";", point.codes()));
    fields.addAll(point.values());
    fields.add(point.origin().basis());
    fields.add(point.origin().limitText());
    fields.add(point.origin().source());
    fields.add(record.valid().from().map(Object::toString).orElse(""));
    fields.add(record.valid().to().map(Object::toString).orElse(""));
    return fields;
  }
}
