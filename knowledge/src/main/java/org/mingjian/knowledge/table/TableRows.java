package org.mingjian.knowledge.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.knowledge.TableSchema.Column;
import org.mingjian.values.EffectivePeriod;

/// Makes points of the records of one file.
final class TableRows {
  private final TableFile file;
  private final TableHeader header;
  private final Problems problems;
  private final DayText from = new DayText(EffectivePeriod.ALWAYS.fromDay());
  private final DayText to = new DayText(EffectivePeriod.ALWAYS.toDay());
  private final int id;
  private final int object;
  private final int codes;
  private final int basis;
  private final int source;
  private final int validFrom;
  private final int validTo;
  private int count;

  TableRows(TableFile file, TableHeader header, Problems problems) {
    this.file = file;
    this.header = header;
    this.problems = problems;
    id = header.index("point_id");
    object = header.index("object");
    codes = header.index("codes");
    basis = header.index("basis");
    source = header.index("source");
    validFrom = header.index("valid_from");
    validTo = header.index("valid_to");
  }

  /// The point of the next record; mistakes are told and something harmless stands in.
  Point next(CsvRecord record) {
    count++;
    return new Point(
        idOf(record),
        field(record, object),
        field(record, codes),
        values(record),
        origin(record),
        period(record));
  }

  private String idOf(CsvRecord record) {
    String given = field(record, id);
    if (given.isEmpty() && file.idsGiven()) {
      tell(record, "point_id", given, "唯一的编号");
    }
    return given.isEmpty() ? file.schema().name() + "-" + count : given;
  }

  private List<String> values(CsvRecord record) {
    List<Column> columns = file.schema().columns();
    List<String> values = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      String value = field(record, header.valueIndex(i));
      if (value.isEmpty() && columns.get(i).required()) {
        tell(record, columns.get(i).name(), value, Wants.of(columns.get(i)));
      }
      values.add(value);
    }
    return values;
  }

  private Point.Origin origin(CsvRecord record) {
    return new Point.Origin(field(record, basis), field(record, source), file.layer());
  }

  private EffectivePeriod period(CsvRecord record) {
    String first = field(record, validFrom);
    String last = field(record, validTo);
    if (!from.read(first)) {
      tell(record, "valid_from", first, DayText.WANTED);
    }
    if (!to.read(last)) {
      tell(record, "valid_to", last, DayText.WANTED);
    }
    if (from.day() > to.day()) {
      tell(record, "valid_to", last, "不早于 valid_from " + first);
      return EffectivePeriod.ALWAYS;
    }
    return new EffectivePeriod(from.day(), to.day());
  }

  private void tell(CsvRecord record, String column, String value, String wanted) {
    problems.add(record.getStartingLineNumber(), column, value, wanted);
  }

  private static String field(CsvRecord record, int index) {
    return index >= 0 && index < record.getFieldCount() ? record.getField(index).strip() : "";
  }
}
