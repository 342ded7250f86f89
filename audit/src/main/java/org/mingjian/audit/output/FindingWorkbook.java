package org.mingjian.audit.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mingjian.audit.output.FindingColumn.Form;

/// The workbook of findings: one sheet of rows under frozen column names, one that explains the
/// columns. Codes and ids are text, so an office program keeps their zeros and digits.
final class FindingWorkbook {
  /// A sheet holds 1,048,576 rows; the contract asks for the first million.
  static final int MAX_ROWS = 1_000_000;

  /// The longest text a cell takes.
  private static final int MAX_CELL = 32_767;

  private static final int FLUSH_EVERY = 500;
  private static final String HEADER_FILL = "DCE6F1";

  private FindingWorkbook() {}

  /// Writes the rows of a result over all of [FindingColumn].
  static void write(ResultSet rows, Path file) throws IOException, SQLException {
    Path raw = file.resolveSibling(file.getFileName() + ".raw");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(raw));
        Workbook workbook = new Workbook(out, "Mingjian", "1.0")) {
      workbook.setCompressionLevel(1);
      writeRows(rows, workbook.newWorksheet("疑点 findings"));
      explainColumns(workbook.newWorksheet("字段说明 columns"));
    }
    TimelessZip.copy(raw, file);
    Files.delete(raw);
  }

  private static void writeRows(ResultSet rows, Worksheet sheet) throws IOException, SQLException {
    writeHeader(sheet);
    int row = 1;
    for (; rows.next(); row++) {
      writeRow(rows, sheet, row);
      if (row % FLUSH_EVERY == 0) {
        sheet.flush();
      }
    }
    sheet.setAutoFilter(0, 0, row - 1, FindingColumn.all().size() - 1);
    sheet.finish();
  }

  private static void writeHeader(Worksheet sheet) {
    for (FindingColumn column : FindingColumn.all()) {
      sheet.inlineString(0, column.ordinal(), column.header());
      sheet.width(column.ordinal(), column.width());
      if (column.form() != Form.TEXT) {
        sheet.style(column.ordinal()).format(column.form().cellFormat()).set();
      }
    }
    sheet
        .range(0, 0, 0, FindingColumn.all().size() - 1)
        .style()
        .bold()
        .fillColor(HEADER_FILL)
        .set();
    sheet.freezePane(0, 1);
  }

  private static void writeRow(ResultSet rows, Worksheet sheet, int row) throws SQLException {
    for (FindingColumn column : FindingColumn.all()) {
      if (column.form() == Form.TEXT) {
        String text = rows.getString(column.ordinal() + 1);
        if (text != null) {
          sheet.inlineString(row, column.ordinal(), printable(text));
        }
      } else {
        BigDecimal number = rows.getBigDecimal(column.ordinal() + 1);
        if (number != null) {
          sheet.value(row, column.ordinal(), number);
          sheet.style(row, column.ordinal()).format(column.form().cellFormat()).set();
        }
      }
    }
  }

  /// Leaves out control characters, which XML cannot hold, and cuts what a cell cannot.
  private static String printable(String text) {
    String clean = text;
    if (text.chars().anyMatch(FindingWorkbook::isForbidden)) {
      StringBuilder kept = new StringBuilder(text.length());
      text.codePoints().filter(c -> !isForbidden(c)).forEach(kept::appendCodePoint);
      clean = kept.toString();
    }
    return clean.length() <= MAX_CELL ? clean : clean.substring(0, MAX_CELL - 1) + "…";
  }

  private static boolean isForbidden(int c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF;
  }

  private static void explainColumns(Worksheet sheet) throws IOException {
    String[] titles = {"字段 column", "含义", "meaning"};
    double[] widths = {18, 44, 56};
    for (int i = 0; i < titles.length; i++) {
      sheet.inlineString(0, i, titles[i]);
      sheet.width(i, widths[i]);
    }
    sheet.range(0, 0, 0, 2).style().bold().fillColor(HEADER_FILL).set();
    sheet.freezePane(0, 1);
    for (FindingColumn column : FindingColumn.all()) {
      int row = column.ordinal() + 1;
      sheet.inlineString(row, 0, column.header());
      sheet.inlineString(row, 1, column.meaning().zh());
      sheet.inlineString(row, 2, column.meaning().en());
    }
    int note = FindingColumn.all().size() + 2;
    sheet.inlineString(note, 1, "超过一百万条疑点时，本表只含前一百万条；全部见 findings.csv 与 findings.parquet。");
    sheet.inlineString(note, 2, "Of more than a million findings only the first million are here.");
    sheet.finish();
  }
}
