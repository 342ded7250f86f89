package org.mingjian.library.store;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.library.LibraryRecord;
import org.mingjian.library.PointText;

/// Holds the records of a library against tables that others typed from the same workbooks.
final class TypedOracle {
  private static final Map<String, String> SEXES = Map.of("男", "1", "女", "2");
  private static final Map<String, String> WINDOWS =
      Map.of("单日", "DAY", "单次就诊", "VISIT", "6小时", "6H", "同一小时", "HOUR");
  private static final Map<String, String> LEVELS = Map.of("一级", "1", "二级", "2", "三级", "3");

  private final Path official;
  private final LibraryFolder library;
  private final List<String> differences = new ArrayList<>();
  private int compared;

  TypedOracle(Path official, LibraryFolder library) {
    this.official = official;
    this.library = library;
  }

  List<String> differences() {
    compare("drug_sex", "drug_sex", row -> name(row) + "|" + SEXES.get(row.getField("limit_sex")));
    compare(
        "service_sex",
        "service_sex",
        row -> code(row) + "|" + SEXES.get(row.getField("limit_sex")));
    compare(
        "drug_institution_level",
        "drug_level",
        row ->
            name(row)
                + "|"
                + LEVELS.get(row.getField("min_level"))
                + "|"
                + row.getField("first_prescription_only"));
    compare(
        "drug_pay_course",
        "drug_course",
        row ->
            name(row)
                + "|"
                + (row.getField("max_unit").equals("天") ? row.getField("max_value") : ""));
    compare(
        "drug_visit_type",
        "drug_visit_kind",
        row ->
            name(row)
                + "|"
                + (row.getField("visit_type_keywords").contains("急诊")
                    ? "EMERGENCY;INPATIENT"
                    : "INPATIENT"));
    compare(
        "service_daily_max",
        "service_daily_max",
        row -> code(row) + "|" + row.getField("max_qty") + "|DAY");
    compare(
        "service_period_freq",
        "service_period_max",
        row ->
            code(row) + "|" + row.getField("max_times") + "|" + row.getField("period_days") + "D");
    compare(
        "service_pay_course", "service_course", row -> code(row) + "|" + row.getField("max_days"));
    compare(
        "surgery_discount_group",
        "surgery_discount_group",
        row -> code(row) + "|" + row.getField("incision_group"));
    compare(
        "service_mutex_pair",
        "service_duplicate",
        row ->
            row.getField("item_b_code")
                + "|"
                + row.getField("item_a_code")
                + "|"
                + WINDOWS.get(row.getField("window")));
    ages();
    return differences;
  }

  int compared() {
    return compared;
  }

  /// Ages only where the others have one.
  private void ages() {
    for (String pair :
        List.of("drug_child_only/drug_child_only", "drug_limit_child/drug_child_paid")) {
      String[] names = pair.split("/", -1);
      Set<String> ours = ours(names[1]);
      for (NamedCsvRecord row : rows(names[0])) {
        String low = row.getField("age_min_hint");
        String high = row.getField("age_max_hint");
        String theirs = name(row) + "|" + low + "|" + high + "|YEAR";
        if (!(low + high).isEmpty() && !ours.contains(theirs)) {
          differences.add(pair + " 少 " + theirs);
        }
      }
    }
  }

  private void compare(String theirs, String table, Function<NamedCsvRecord, String> typed) {
    Set<String> expected = new TreeSet<>();
    rows(theirs).forEach(row -> expected.add(typed.apply(row)));
    int columns = (int) expected.iterator().next().chars().filter(c -> c == '|').count();
    Set<String> found = new TreeSet<>();
    ours(table).forEach(ours -> found.add(cut(ours, columns)));
    compared += expected.size();
    expected.stream()
        .filter(row -> !found.contains(row))
        .forEach(row -> differences.add(table + " 少 " + row));
    found.stream()
        .filter(row -> !expected.contains(row))
        .forEach(row -> differences.add(table + " 多 " + row));
  }

  /// The first field and the next `columns`.
  private static String cut(String row, int columns) {
    String[] fields = row.split("\\|", -1);
    return String.join("|", List.of(fields).subList(0, columns + 1));
  }

  /// Our records: object (for services: code) and values.
  private Set<String> ours(String table) {
    TableSchema schema = library.tables().get(table);
    Set<String> rows = new TreeSet<>();
    for (LibraryRecord record : library.records(schema)) {
      PointText point = record.point();
      String first = table.startsWith("drug") ? point.object() : point.codes().getFirst();
      rows.add(first + "|" + String.join("|", point.values()));
    }
    return rows;
  }

  private static String name(NamedCsvRecord row) {
    return row.getField("item_name").strip();
  }

  private static String code(NamedCsvRecord row) {
    return row.getField("item_code").strip();
  }

  private List<NamedCsvRecord> rows(String file) {
    try {
      String text = Files.readString(official.resolve(file + ".csv")).replace("\uFEFF", "");
      // One carrier took a remark below the points for a point.
      return CsvReader.builder().ofNamedCsvRecord(new StringReader(text)).stream()
          .filter(row -> !row.findField("item_code").map(String::isBlank).orElse(false))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
