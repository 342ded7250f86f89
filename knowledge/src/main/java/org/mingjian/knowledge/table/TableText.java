package org.mingjian.knowledge.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
  private static final int FLUSH_BYTES = 1 << 16;

  private final ColumnarTable table;
  private final TableColumns columns;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int lastDay = Integer.MIN_VALUE;
  private String lastDate = "";

  private TableText(ColumnarTable table) {
    this.table = table;
    this.columns = table.columns();
  }

  /// Writes a table's canonical text as UTF-8. The stream stays open.
  public static void write(KnowledgeTable table, OutputStream out) {
    new TableText(ColumnarTable.joined(table.schema(), List.of(table))).write(out);
  }

  private void write(OutputStream out) {
    try {
      header();
      for (int row = 0; row < table.size(); row++) {
        row(row);
        if (line.size() > FLUSH_BYTES) {
          line.writeTo(out);
          line.reset();
        }
      }
      line.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void header() {
    StringBuilder names = new StringBuilder("point_id,object,codes");
    for (Column column : table.schema().columns()) {
      names.append(',').append(column.name());
    }
    ascii(names.append(",basis,source,valid_from,valid_to,layer\n").toString());
  }

  private void row(int row) {
    text(columns.ids.get(row), ',');
    text(columns.objects.get(row), ',');
    set(columns.codes, row);
    for (ValueColumn column : columns.values) {
      switch (column) {
        case ValueColumn.Texts texts -> text(texts.numbers().get(row), ',');
        case ValueColumn.Sets sets -> set(sets.members(), row);
        case ValueColumn.Numbers numbers -> ascii(numbers.text(row) + ",");
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
      utf8('"' + columns.pool.text(number).replace("\"", "\"\"") + '"');
    } else {
      columns.pool.copy(number, line);
    }
    line.write(end);
  }

  private void set(SetColumn members, int row) {
    boolean quoted = false;
    for (int i = 0; i < members.count(row); i++) {
      quoted |= columns.pool.needsQuotes(members.member(row, i));
    }
    if (quoted) {
      String text = String.join(";", members.texts(row, columns.pool));
      utf8('"' + text.replace("\"", "\"\"") + '"');
    } else {
      plain(members, row);
    }
    line.write(',');
  }

  private void plain(SetColumn members, int row) {
    for (int i = 0; i < members.count(row); i++) {
      if (i > 0) {
        line.write(';');
      }
      columns.pool.copy(members.member(row, i), line);
    }
  }

  private void day(int day) {
    if (day != EffectivePeriod.ALWAYS.fromDay() && day != EffectivePeriod.ALWAYS.toDay()) {
      ascii(date(day));
    }
    line.write(',');
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

  private void ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      line.write(text.charAt(i));
    }
  }

  private void utf8(String text) {
    line.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
