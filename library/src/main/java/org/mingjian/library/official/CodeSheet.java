package org.mingjian.library.official;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingjian.library.workbook.WorkbookCell;
import org.mingjian.library.workbook.WorkbookRow;
import org.mingjian.library.workbook.WorkbookSheet;

/// The codes of points, from a sheet of their own: number and name of a point stand in its first
/// row, the rows below are blank there or merged with it.
final class CodeSheet {
  private final Map<Integer, Codes> bySequence = new TreeMap<>();
  private final WorkbookSheet sheet;
  private final SheetHeader header;
  private final Doubts doubts;

  private CodeSheet(WorkbookSheet sheet, SheetHeader header, Doubts doubts) {
    this.sheet = sheet;
    this.header = header;
    this.doubts = doubts;
  }

  /// The codes of one point.
  ///
  /// @param row where they begin
  /// @param object name beside them
  /// @param codes those beyond doubt
  /// @param rows how many rows there are
  record Codes(int row, String object, List<String> codes, List<Integer> rows) {}

  static CodeSheet read(WorkbookSheet sheet, SheetHeader header, Doubts doubts) {
    CodeSheet read = new CodeSheet(sheet, header, doubts);
    int current = 0;
    for (WorkbookRow row : sheet.rows().subList(header.index() + 1, sheet.rows().size())) {
      if (PointSheet.isEnd(row)) {
        break;
      }
      current = read.take(row, current);
    }
    return read;
  }

  int sheetNumber() {
    return sheet.number();
  }

  Map<Integer, Codes> bySequence() {
    return bySequence;
  }

  /// Takes a row of the point `current`, or of the one it names; gives that point.
  private int take(WorkbookRow row, int current) {
    WorkbookCell number = header.cell(row, ColumnRole.POINT_SEQUENCE);
    int sequence = number.isBlank() ? current : PointSheet.sequence(number);
    if (sequence == 0) {
      doubts.add(sheet.number(), row.number(), "代码不属于任何知识点");
      return current;
    }
    String object = header.cell(row, ColumnRole.OBJECT).text();
    Codes codes =
        bySequence.computeIfAbsent(
            sequence, key -> new Codes(row.number(), object, new ArrayList<>(), new ArrayList<>()));
    codes.rows().add(row.number());
    add(row, codes);
    return sequence;
  }

  private void add(WorkbookRow row, Codes codes) {
    WorkbookCell cell = header.cell(row, ColumnRole.CODE);
    NationalCode shape = NationalCode.of(header.text(ColumnRole.CODE));
    shape
        .problem(cell)
        .ifPresentOrElse(
            problem -> doubts.add(sheet.number(), row.number(), problem),
            () -> addOnce(row, NationalCode.normal(cell), codes));
  }

  private void addOnce(WorkbookRow row, String code, Codes codes) {
    if (codes.codes().contains(code)) {
      doubts.add(sheet.number(), row.number(), "代码 “" + code + "” 在同一知识点内重复");
    } else {
      codes.codes().add(code);
    }
  }
}
