package org.mingjian.library.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.mingjian.library.LibraryError;
import org.mingjian.values.MingjianException;

/// Reads `.xlsx` files, at most 64 columns and 200,000 rows a sheet.
public final class Workbook {
  private static final int MOST_COLUMNS = 64;
  private static final int MOST_ROWS = 200_000;

  private Workbook() {}

  /// The sheets of a file.
  ///
  /// @throws MingjianException [LibraryError#WORKBOOK] if it is no workbook, damaged, encrypted or
  ///   larger than one may be
  public static List<WorkbookSheet> read(Path file) {
    try {
      String objection = new WorkbookGuard().objection(file);
      if (!objection.isEmpty()) {
        throw unusable(file, objection);
      }
      return sheets(file);
    } catch (IOException
        | UncheckedIOException
        | ExcelReaderException
        | IllegalArgumentException
        | IndexOutOfBoundsException e) {
      throw new MingjianException(
          LibraryError.WORKBOOK, name(file) + "：不能读取 cannot be read: " + e.getMessage(), e);
    }
  }

  private static List<WorkbookSheet> sheets(Path file) throws IOException {
    List<WorkbookSheet> sheets = new ArrayList<>();
    try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
        Stream<Sheet> all = book.getSheets()) {
      for (Sheet sheet : all.toList()) {
        sheets.add(new WorkbookSheet(sheets.size() + 1, sheet.getName(), rows(file, sheet)));
      }
    }
    return sheets;
  }

  private static List<WorkbookRow> rows(Path file, Sheet sheet) throws IOException {
    List<WorkbookRow> rows = new ArrayList<>();
    try (Stream<Row> stream = sheet.openStream()) {
      for (Iterator<Row> all = stream.iterator(); all.hasNext(); ) {
        WorkbookRow row = row(all.next());
        if (rows.size() == MOST_ROWS) {
          throw unusable(file, sheet.getName() + " 超过 " + MOST_ROWS + " 行，too many rows");
        }
        if (!row.first().isBlank()) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private static WorkbookRow row(Row row) {
    List<WorkbookCell> cells = new ArrayList<>();
    int count = Math.min(row.getCellCount(), MOST_COLUMNS);
    for (int column = 0; column < count; column++) {
      cells.add(row.getOptionalCell(column).map(Workbook::cell).orElse(WorkbookCell.BLANK));
    }
    return new WorkbookRow(row.getRowNum(), cells);
  }

  private static WorkbookCell cell(Cell cell) {
    boolean number = cell.getType() == CellType.NUMBER;
    return number
        ? new WorkbookCell(cell.asNumber().stripTrailingZeros().toPlainString(), true, false)
        : CellText.clean(text(cell));
  }

  private static String text(Cell cell) {
    return switch (cell.getType()) {
      case STRING -> cell.asString();
      case EMPTY -> "";
      case NUMBER, FORMULA, ERROR, BOOLEAN -> cell.getText();
    };
  }

  private static MingjianException unusable(Path file, String why) {
    return new MingjianException(LibraryError.WORKBOOK, name(file) + "：" + why);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
