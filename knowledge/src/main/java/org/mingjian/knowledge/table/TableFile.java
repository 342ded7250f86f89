package org.mingjian.knowledge.table;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.mingjian.knowledge.KnowledgeError;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.TableSchema.Column;
import org.mingjian.values.MingjianException;

/// Reads one table from CSV: header `point_id,object,codes,<value columns>,basis,source,valid_from,
/// valid_to` in any order, one point a row. Columns that may be blank may be left out.
///
/// @param schema of the table
/// @param name of the file, as shown in messages
/// @param layer that the points are of
/// @param idsGiven whether every row must bring a point_id; otherwise a blank one becomes
///   `<table>-<row>`, where row 1 is the first after the header
public record TableFile(TableSchema schema, String name, String layer, boolean idsGiven) {
  private static final int BYTE_ORDER_MARK = '\uFEFF';

  /// The whole table. The reader supports marks and is left open; what it cannot read comes out as
  /// [UncheckedIOException].
  ///
  /// @throws MingjianException [KnowledgeError#TABLE_FILE] naming row, column, value and what is
  ///   allowed for every mistake (the first 20)
  public ColumnarTable read(Reader text) {
    Problems problems = new Problems(name);
    WrittenTable points = new WrittenTable(schema);
    try {
      skipByteOrderMark(text);
      fill(points, text, problems);
    } catch (CsvParseException e) {
      throw new MingjianException(
          KnowledgeError.TABLE_FILE, name + "：不是有效的 CSV：" + e.getMessage(), e);
    }
    problems.throwIfAny();
    ColumnarTable table = points.table();
    table.repeatedId().ifPresent(row -> problems.add("point_id “" + table.id(row) + "” 重复，在表内应唯一"));
    problems.throwIfAny();
    return table;
  }

  private void fill(WrittenTable points, Reader text, Problems problems) {
    // Not closed: the reader belongs to the caller.
    Iterator<CsvRecord> records =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.NONE)
            .allowMissingFields(true)
            .ofCsvRecord(text)
            .iterator();
    if (!records.hasNext()) {
      problems.add("文件是空的，应有表头");
      return;
    }
    TableHeader header = TableHeader.of(schema, records.next().getFields(), problems);
    problems.throwIfAny();
    TableRows rows = new TableRows(this, header, problems);
    while (records.hasNext()) {
      CsvRecord record = records.next();
      add(points, rows.next(record), record.getStartingLineNumber(), problems);
    }
  }

  private void add(WrittenTable points, Point point, long line, Problems problems) {
    for (int refused : points.add(point)) {
      Column column = schema.columns().get(refused);
      problems.add(line, column.name(), point.values().get(refused), Wants.of(column));
    }
  }

  private static void skipByteOrderMark(Reader text) {
    try {
      text.mark(1);
      if (text.read() != BYTE_ORDER_MARK) {
        text.reset();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
