package org.mingjian.library.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes workbooks for tests: a sheet is a name and rows of cells, a cell a text or a number.
public final class Sheets {
  private final List<Sheet> sheets = new ArrayList<>();

  private record Sheet(String name, Object[][] rows) {}

  /// Adds a sheet.
  public Sheets with(String name, Object[]... rows) {
    sheets.add(new Sheet(name, rows));
    return this;
  }

  /// A row.
  public static Object[] row(Object... cells) {
    return cells;
  }

  /// Writes the workbook.
  public Path to(Path file) {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", "1.0")) {
      for (Sheet sheet : sheets) {
        fill(book.newWorksheet(sheet.name()), sheet.rows());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static void fill(Worksheet sheet, Object[][] rows) {
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].length; column++) {
        Object cell = rows[row][column];
        if (cell instanceof Number number) {
          sheet.value(row, column, number);
        } else if (!cell.toString().isEmpty()) {
          sheet.value(row, column, cell.toString());
        }
      }
    }
  }
}
