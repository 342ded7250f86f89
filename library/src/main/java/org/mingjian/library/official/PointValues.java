package org.mingjian.library.official;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.TableSchema.Column;
import org.mingjian.library.limits.LimitNumbers;
import org.mingjian.library.workbook.WorkbookCell;
import org.mingjian.library.workbook.WorkbookRow;

/// The value columns of a point, from cells that hold them and from what its limit text says.
final class PointValues {
  private static final Map<String, String> SEXES = Map.of("男", "1", "女", "2");
  private static final Map<String, String> WINDOWS =
      Map.of("单日", "DAY", "单次就诊", "VISIT", "6小时", "6H", "同一小时", "HOUR");
  private static final String WHOLE = "[1-9][0-9]{0,5}";

  private final TableSchema table;
  private final SheetHeader header;
  private final WorkbookRow row;
  private final Map<String, String> read;
  private final List<String> problems = new ArrayList<>();

  PointValues(TableSchema table, SheetHeader header, WorkbookRow row) {
    this.table = table;
    this.header = header;
    this.row = row;
    this.read = LimitNumbers.read(names(table), limitText());
  }

  /// The words that limit the object, empty where the basis column holds a group.
  String limitText() {
    return basisIsGroup() ? "" : header.cell(row, ColumnRole.BASIS).text();
  }

  /// The values in the order of the table's columns; what is wrong with them goes to [#problems].
  List<String> values() {
    return table.columns().stream().map(this::value).toList();
  }

  List<String> problems() {
    return problems;
  }

  private String value(Column column) {
    return switch (column.name()) {
      case "sex" -> among(ColumnRole.SEX, SEXES);
      case "group" -> basisIsGroup() ? text(ColumnRole.BASIS) : "";
      case "with_codes" -> code();
      case "window" -> window();
      case "max_quantity" ->
          header.has(ColumnRole.DAILY_MAX)
              ? number(ColumnRole.DAILY_MAX)
              : number(ColumnRole.TIMES);
      default -> read.getOrDefault(column.name(), "");
    };
  }

  private String window() {
    if (header.has(ColumnRole.WINDOW)) {
      return among(ColumnRole.WINDOW, WINDOWS);
    }
    if (header.has(ColumnRole.PERIOD_DAYS)) {
      return number(ColumnRole.PERIOD_DAYS) + "D";
    }
    return header.has(ColumnRole.DAILY_MAX) ? "DAY" : read.getOrDefault("window", "");
  }

  private String code() {
    WorkbookCell cell = header.cell(row, ColumnRole.CODE_A);
    Optional<String> problem = NationalCode.of(header.text(ColumnRole.CODE_A)).problem(cell);
    problem.ifPresent(problems::add);
    return NationalCode.normal(cell);
  }

  private String among(ColumnRole role, Map<String, String> values) {
    String text = text(role);
    if (!text.isEmpty() && !values.containsKey(text)) {
      problems.add(header.text(role) + " “" + text + "” 不能识别，应为 " + values.keySet());
    }
    return values.getOrDefault(text, "");
  }

  private String number(ColumnRole role) {
    String text = text(role);
    if (!text.isEmpty() && !text.matches(WHOLE)) {
      problems.add(header.text(role) + " “" + text + "” 不合要求，应为正整数");
    }
    return text;
  }

  private String text(ColumnRole role) {
    String text = header.cell(row, role).text();
    if (text.isEmpty()) {
      problems.add("缺少" + (header.has(role) ? header.text(role) : "列 " + role));
    }
    return text;
  }

  private boolean basisIsGroup() {
    return header.text(ColumnRole.BASIS).contains("组别");
  }

  private static Set<String> names(TableSchema table) {
    Set<String> names = new HashSet<>();
    table.columns().forEach(column -> names.add(column.name()));
    return names;
  }
}
