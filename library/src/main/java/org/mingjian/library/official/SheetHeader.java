package org.mingjian.library.official;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingjian.library.workbook.WorkbookCell;
import org.mingjian.library.workbook.WorkbookRow;
import org.mingjian.library.workbook.WorkbookSheet;

/// Where a sheet's header stands and what its columns hold.
///
/// @param index of the header in the sheet's rows
/// @param columns by role
/// @param texts header texts by role
/// @param unknown headers that have no role
record SheetHeader(
    int index,
    Map<ColumnRole, Integer> columns,
    Map<ColumnRole, String> texts,
    List<String> unknown) {
  private static final int MOST_ROWS_ABOVE = 20;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /// The header of a sheet: the first row with 序号 and an object or a code beside it.
  static Optional<SheetHeader> of(WorkbookSheet sheet) {
    List<WorkbookRow> rows = sheet.rows();
    for (int i = 0; i < Math.min(rows.size(), MOST_ROWS_ABOVE); i++) {
      SheetHeader header = read(i, rows.get(i));
      if (header.isHeader()) {
        return Optional.of(header);
      }
    }
    return Optional.empty();
  }

  boolean has(ColumnRole role) {
    return columns.containsKey(role);
  }

  /// The cell of a role, blank where the sheet has no such column.
  WorkbookCell cell(WorkbookRow row, ColumnRole role) {
    return row.cell(columns.getOrDefault(role, -1));
  }

  String text(ColumnRole role) {
    return texts.getOrDefault(role, "");
  }

  /// Whether the sheet lists codes of points that stand on another sheet.
  boolean isCodes() {
    return has(ColumnRole.POINT_SEQUENCE);
  }

  private boolean isHeader() {
    boolean numbered = has(ColumnRole.SEQUENCE) || isCodes();
    boolean named = has(ColumnRole.OBJECT) || has(ColumnRole.OBJECT_A) || has(ColumnRole.CODE);
    return numbered && named;
  }

  private static SheetHeader read(int index, WorkbookRow row) {
    Map<ColumnRole, Integer> columns = new EnumMap<>(ColumnRole.class);
    Map<ColumnRole, String> texts = new EnumMap<>(ColumnRole.class);
    List<String> unknown = new ArrayList<>();
    for (int column = 0; column < row.cells().size(); column++) {
      String text = BLANKS.matcher(row.cell(column).text()).replaceAll("");
      Optional<ColumnRole> role = ColumnRole.of(text);
      if (role.isPresent()) {
        columns.putIfAbsent(role.get(), column);
        texts.putIfAbsent(role.get(), text);
      } else if (!text.isEmpty()) {
        unknown.add(text);
      }
    }
    return new SheetHeader(index, columns, texts, unknown);
  }
}
