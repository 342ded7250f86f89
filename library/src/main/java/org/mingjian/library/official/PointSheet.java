package org.mingjian.library.official;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.library.PointKey;
import org.mingjian.library.PointText;
import org.mingjian.library.StatedPeriod;
import org.mingjian.library.workbook.WorkbookCell;
import org.mingjian.library.workbook.WorkbookRow;
import org.mingjian.library.workbook.WorkbookSheet;

/// The points of a workbook, from the sheet that lists them.
final class PointSheet {
  private static final Pattern END = Pattern.compile("(合计|总计|说明|备注|注)([:：].*)?", Pattern.DOTALL);
  private static final Pattern LABEL = Pattern.compile("^逻辑依据[(（]?|[)）]$");

  private final WorkbookSheet sheet;
  private final SheetHeader header;
  private final Optional<CodeSheet> codes;
  private final TableSchema table;
  private final String file;
  private final Doubts doubts;
  private final List<OfficialPoint> points = new ArrayList<>();
  private final Map<PointKey, Integer> rowsByKey = new HashMap<>();
  private final List<String> notes = new ArrayList<>();
  private final TreeSet<Integer> sequences = new TreeSet<>();
  private long counted;

  PointSheet(Place place, TableSchema table, Optional<CodeSheet> codes, Doubts doubts) {
    this.file = place.file();
    this.sheet = place.sheet();
    this.header = place.header();
    this.codes = codes;
    this.table = table;
    this.doubts = doubts;
  }

  /// Where the points stand.
  record Place(String file, WorkbookSheet sheet, SheetHeader header) {}

  /// Whether the data end before this row: a sum, an explanation, a remark.
  static boolean isEnd(WorkbookRow row) {
    return END.matcher(row.first().text()).matches();
  }

  /// The positive whole number in a cell, 0 where there is none.
  static int sequence(WorkbookCell cell) {
    return cell.text().matches("[1-9][0-9]{0,5}") ? Integer.parseInt(cell.text()) : 0;
  }

  /// Reads the sheet; the points are those beyond doubt.
  List<OfficialPoint> read() {
    header
        .unknown()
        .forEach(text -> doubts.add(sheet.number(), headerRow(), "不认识的列 “" + text + "”"));
    for (WorkbookRow row : sheet.rows().subList(header.index() + 1, sheet.rows().size())) {
      if (isEnd(row)) {
        checkSum(row);
        break;
      }
      take(row);
    }
    codes.ifPresent(this::checkOrphans);
    return points;
  }

  List<String> notes() {
    return notes;
  }

  private void take(WorkbookRow row) {
    int sequence = sequence(header.cell(row, ColumnRole.SEQUENCE));
    if (sequence == 0 || !sequences.add(sequence)) {
      doubt(row, "序号缺失或重复，既不是知识点也不是合计、备注");
      return;
    }
    row.cells().stream()
        .filter(WorkbookCell::cleaned)
        .forEach(cell -> notes.add(where(row) + "：已去除控制字符，" + cell.text()));
    PointValues values = new PointValues(table, header, row);
    List<String> problems = new ArrayList<>();
    List<String> found = codesOf(row, sequence, problems);
    PointText point = new PointText(objectOf(row), found, values.values(), origin(row, values));
    problems.addAll(values.problems());
    if (point.object().isEmpty()) {
      problems.add("缺少名称");
    }
    add(row, point, problems);
  }

  private void add(WorkbookRow row, PointText point, List<String> problems) {
    Integer other = rowsByKey.putIfAbsent(PointKey.of(table, point), row.number());
    if (other != null) {
      problems.add("与第 " + other + " 行是同一知识点（" + String.join("、", table.key()) + " 相同）");
    }
    if (problems.isEmpty()) {
      Optional<StatedPeriod> stated =
          BasisStarts.BUILT_IN.start(header.text(ColumnRole.BASIS)).map(StatedPeriod::from);
      points.add(
          new OfficialPoint(sheet.number(), row.number(), point, stated.orElse(StatedPeriod.OPEN)));
    } else {
      problems.forEach(problem -> doubt(row, problem));
    }
  }

  private List<String> codesOf(WorkbookRow row, int sequence, List<String> problems) {
    if (header.has(ColumnRole.CODE_COUNT)) {
      return listed(row, sequence, problems);
    }
    ColumnRole role = header.has(ColumnRole.CODE_B) ? ColumnRole.CODE_B : ColumnRole.CODE;
    WorkbookCell cell = header.cell(row, role);
    NationalCode.of(header.text(role)).problem(cell).ifPresent(problems::add);
    return List.of(NationalCode.normal(cell));
  }

  private List<String> listed(WorkbookRow row, int sequence, List<String> problems) {
    Optional<CodeSheet.Codes> list = codes.map(sheet -> sheet.bySequence().get(sequence));
    int stated = sequence(header.cell(row, ColumnRole.CODE_COUNT));
    counted += stated;
    if (list.isEmpty()) {
      problems.add("没有对应的代码");
      return List.of();
    }
    int rows = list.get().rows().size();
    if (stated != rows) {
      problems.add("写明 " + stated + " 个代码，代码表列出 " + rows + " 个");
    }
    String object = list.get().object();
    if (!object.isEmpty() && !object.equals(objectOf(row))) {
      problems.add("代码表中的名称 “" + object + "” 与此处 “" + objectOf(row) + "” 不同");
    }
    return list.get().codes().stream().sorted().toList();
  }

  private String objectOf(WorkbookRow row) {
    if (header.has(ColumnRole.OBJECT)) {
      return header.cell(row, ColumnRole.OBJECT).text();
    }
    String a = header.cell(row, ColumnRole.OBJECT_A).text();
    String b = header.cell(row, ColumnRole.OBJECT_B).text();
    return a.isEmpty() || b.isEmpty() ? "" : a + " / " + b;
  }

  private PointText.Origin origin(WorkbookRow row, PointValues values) {
    String label = LABEL.matcher(header.text(ColumnRole.BASIS)).replaceAll("");
    return new PointText.Origin(
        label.isEmpty() ? "国家医保局公布的知识点" : label, values.limitText(), file + " " + where(row));
  }

  private void checkSum(WorkbookRow row) {
    int stated = sequence(header.cell(row, ColumnRole.CODE_COUNT));
    if (row.first().text().equals("合计") && stated > 0 && stated != counted) {
      doubt(row, "合计 " + stated + " 个代码，各行相加为 " + counted);
    }
  }

  private void checkOrphans(CodeSheet list) {
    list.bySequence()
        .forEach((sequence, found) -> {
          if (!sequences.contains(sequence)) {
            doubts.add(list.sheetNumber(), found.row(), "代码不属于任何知识点（序号 " + sequence + "）");
          }
        });
  }

  private void doubt(WorkbookRow row, String problem) {
    doubts.add(sheet.number(), row.number(), problem);
  }

  private String where(WorkbookRow row) {
    return "第 " + sheet.number() + " 张表第 " + row.number() + " 行";
  }

  private int headerRow() {
    return sheet.rows().get(header.index()).number();
  }
}
