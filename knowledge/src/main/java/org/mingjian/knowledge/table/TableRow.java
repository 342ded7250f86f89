package org.mingjian.knowledge.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.knowledge.TableSchema.Column;
import org.mingjian.values.CivilTime;
import org.mingjian.values.EffectivePeriod;

/// One record of a file, by column name.
///
/// @param header where the columns are
/// @param record the fields
/// @param number of the row, the first after the header is 1
record TableRow(TableHeader header, CsvRecord record, int number) {
  private static final String DATE = "日期 yyyy-MM-dd 或空";

  /// Physical line, the header's is 1.
  long line() {
    return record.getStartingLineNumber();
  }

  /// The point of this row; mistakes are told and something harmless stands in.
  Point point(TableFile file, Problems problems) {
    return new Point(
        id(file, problems),
        field("object"),
        field("codes"),
        values(file, problems),
        origin(file, problems),
        period(problems));
  }

  private String id(TableFile file, Problems problems) {
    String id = field("point_id");
    if (id.isEmpty() && file.idsGiven()) {
      problems.add(line(), "point_id", id, "唯一的编号");
    }
    return id.isEmpty() ? file.schema().name() + "-" + number : id;
  }

  private List<String> values(TableFile file, Problems problems) {
    List<String> values = new ArrayList<>(file.schema().columns().size());
    for (Column column : file.schema().columns()) {
      String value = field(column.name());
      if (value.isEmpty() && column.required()) {
        problems.add(line(), column.name(), value, Wants.of(column));
      }
      values.add(value);
    }
    return values;
  }

  private Point.Origin origin(TableFile file, Problems problems) {
    String layer = file.layer().isEmpty() ? field("layer") : file.layer();
    if (layer.isEmpty() || (!file.layer().isEmpty() && header.index("layer") >= 0)) {
      problems.add(line(), "layer", field("layer"), file.layer().isEmpty() ? "国家、省或市" : "没有此列");
    }
    return new Point.Origin(field("basis"), field("source"), layer);
  }

  private EffectivePeriod period(Problems problems) {
    int from = day("valid_from", EffectivePeriod.ALWAYS.fromDay(), problems);
    int to = day("valid_to", EffectivePeriod.ALWAYS.toDay(), problems);
    if (from > to) {
      problems.add(line(), "valid_to", field("valid_to"), "不早于 valid_from " + field("valid_from"));
      return EffectivePeriod.ALWAYS;
    }
    return new EffectivePeriod(from, to);
  }

  private int day(String column, int open, Problems problems) {
    String text = field(column);
    if (text.isEmpty()) {
      return open;
    }
    try {
      return CivilTime.day(LocalDate.parse(text));
    } catch (DateTimeException e) {
      problems.add(line(), column, text, DATE);
      return open;
    }
  }

  private String field(String column) {
    int index = header.index(column);
    return index >= 0 && index < record.getFieldCount() ? record.getField(index).strip() : "";
  }
}
