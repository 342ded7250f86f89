package org.mingjian.knowledge.table;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.TableSchema.Column;
import org.mingjian.values.CivilTime;
import org.mingjian.values.EffectivePeriod;

/// The canonical text of a table: CSV with the schema's columns in order and a last one `layer`,
/// rows in the order of their ids. Two tables of the same points have the same text, and reading it
/// gives the table again.
public final class TableText {
  private final ColumnarTable table;
  private final TableColumns columns;
  private final Utf8Lines line;
  private int lastDay = Integer.MIN_VALUE;
  private String lastDate = "";

  private TableText(ColumnarTable table, OutputStream out) {
    this.table = table;
    this.line = new Utf8Lines(out);
    this.columns = table.columns();
  }

  /// Writes a table's canonical text as UTF-8. The stream stays open.
  public static void write(KnowledgeTable table, OutputStream out) {
    new TableText(ColumnarTable.joined(table.schema(), List.of(table)), out).write();
  }

  private void write() {
    header();
    for (int row = 0; row < table.size(); row++) {
      row(row);
    }
    line.flush();
  }

  private void header() {
    StringBuilder names = new StringBuilder("point_id,object,codes");
    for (Column column : table.schema().columns()) {
      names.append(',').append(column.name());
    }
    line.ascii(names.append(",basis,source,valid_from,valid_to,layer\n").toString());
  }

  private void row(int row) {
    text(columns.ids.get(row), ',');
    text(columns.objects.get(row), ',');
    set(columns.codes, row);
    for (ValueColumn column : columns.values) {
      switch (column) {
        case ValueColumn.Texts texts -> text(texts.numbers().get(row), ',');
        case ValueColumn.Sets sets -> set(sets.members(), row);
        case ValueColumn.Numbers numbers -> line.ascii(numbers.text(row) + ",");
      }
    }
    text(columns.origins.bases().get(row), ',');
    text(columns.origins.sources().get(row), ',');
    day(columns.fromDays.get(row));
    day(columns.toDays.get(row));
    text(columns.origins.layers().get(row), '\n');
  }

  private void text(int number, char end) {
    if (columns.pool.needsQuotes(number)) {
      line.text('"' + columns.pool.text(number).replace("\"", "\"\"") + '"');
    } else {
      columns.pool.copy(number, line);
    }
    line.ascii(end);
  }

  private void set(SetColumn members, int row) {
    boolean quoted = false;
    for (int i = 0; i < members.count(row); i++) {
      quoted |= columns.pool.needsQuotes(members.member(row, i));
    }
    if (quoted) {
      String text = String.join(";", members.texts(row, columns.pool));
      line.text('"' + text.replace("\"", "\"\"") + '"');
    } else {
      plain(members, row);
    }
    line.ascii(',');
  }

  private void plain(SetColumn members, int row) {
    for (int i = 0; i < members.count(row); i++) {
      if (i > 0) {
        line.ascii(';');
      }
      columns.pool.copy(members.member(row, i), line);
    }
  }

  private void day(int day) {
    if (day != EffectivePeriod.ALWAYS.fromDay() && day != EffectivePeriod.ALWAYS.toDay()) {
      line.ascii(date(day));
    }
    line.ascii(',');
  }

  /// Points of one document share their dates: the last one is kept.
  private String date(int day) {
    if (day != lastDay) {
      LocalDate date = CivilTime.date(day);
      lastDay = day;
      lastDate = date.toString();
    }
    return lastDate;
  }
}
