package org.mingjian.library.official;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.library.workbook.Workbook;
import org.mingjian.library.workbook.WorkbookRow;
import org.mingjian.library.workbook.WorkbookSheet;

/// Reads official workbooks. What they are is told by their headers and by the rule their titles
/// and tabs name, never by the file's name.
public final class OfficialReader {
  private final List<RuleDefinition> rules;
  private final Map<String, TableSchema> tables;

  /// A reader for the points of these rules.
  public OfficialReader(List<RuleDefinition> rules, Map<String, TableSchema> tables) {
    this.rules = List.copyOf(rules);
    this.tables = Map.copyOf(tables);
  }

  /// Reads a workbook, leaving out what is doubtful.
  ///
  /// @throws org.mingjian.values.MingjianException [org.mingjian.library.LibraryError#WORKBOOK] if
  ///   the file cannot be read at all
  public OfficialWorkbook read(Path file, Accepted accepted) {
    String name = String.valueOf(file.getFileName());
    Doubts doubts = new Doubts(name, accepted);
    List<PointSheet.Place> places = places(name, Workbook.read(file));
    Optional<RuleDefinition> rule = rule(places, doubts);
    Optional<TableSchema> table = rule.flatMap(found -> table(found, doubts));
    Optional<PointSheet> points = table.flatMap(found -> points(places, found, doubts));
    List<OfficialPoint> read = points.map(PointSheet::read).orElse(List.of());
    List<String> notes = points.map(PointSheet::notes).orElse(List.of());
    return new OfficialWorkbook(name, rule, table, read, doubts.open(), doubts.skipped(), notes);
  }

  private static List<PointSheet.Place> places(String file, List<WorkbookSheet> sheets) {
    List<PointSheet.Place> places = new ArrayList<>();
    for (WorkbookSheet sheet : sheets) {
      SheetHeader.of(sheet)
          .ifPresent(header -> places.add(new PointSheet.Place(file, sheet, header)));
    }
    return places;
  }

  /// The rule whose name a title or tab holds; of several, the longest name.
  private Optional<RuleDefinition> rule(List<PointSheet.Place> places, Doubts doubts) {
    String titles = String.join("\n", places.stream().map(OfficialReader::titles).toList());
    Optional<RuleDefinition> rule =
        rules.stream()
            .filter(candidate -> titles.contains(candidate.text().name().zh()))
            .max(Comparator.comparingInt(candidate -> candidate.text().name().zh().length()));
    if (rule.isEmpty()) {
      String seen = places.isEmpty() ? "没有带 序号 和名称的表头" : "标题为 " + titles.replace('\n', ' ');
      doubts.add(0, 0, "不能认出是哪条规则的知识点：" + seen);
    }
    return rule;
  }

  private static String titles(PointSheet.Place place) {
    StringBuilder titles = new StringBuilder(place.sheet().name());
    for (WorkbookRow row : place.sheet().rows().subList(0, place.header().index())) {
      row.cells().forEach(cell -> titles.append(' ').append(cell.text()));
    }
    return titles.toString();
  }

  private Optional<TableSchema> table(RuleDefinition rule, Doubts doubts) {
    if (rule.tables().isEmpty()) {
      doubts.add(0, 0, "规则 " + rule.text().name().zh() + " 没有知识表");
      return Optional.empty();
    }
    return Optional.ofNullable(tables.get(rule.tables().getFirst()));
  }

  private static Optional<PointSheet> points(
      List<PointSheet.Place> places, TableSchema table, Doubts doubts) {
    Optional<CodeSheet> codes =
        places.stream()
            .filter(place -> place.header().isCodes())
            .findFirst()
            .map(place -> CodeSheet.read(place.sheet(), place.header(), doubts));
    Optional<PointSheet.Place> points =
        places.stream().filter(place -> !place.header().isCodes()).findFirst();
    if (points.isEmpty()) {
      doubts.add(0, 0, "没有知识点表");
    }
    return points.map(place -> new PointSheet(place, table, codes, doubts));
  }
}
