package org.mingjian.testing.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes `local/<table>.csv` for every knowledge table: overlapping points with small limits, some
/// in force for a while only, some with blanks where blanks are allowed.
final class HostilePoints {
  private static final List<String> LIST_FIELDS =
      List.of(
          "gend",
          "dscg_time",
          "adm_time",
          "act_ipt_days",
          "nwb_bir_wt",
          "vent_used_dura",
          "nursing_days",
          "vent_minutes",
          "vent_lines",
          "bld_amt",
          "certno",
          "ntly",
          "operation_count");

  /// Columns whose values hang on nothing else.
  private static final Map<String, List<String>> PLAIN =
      Map.ofEntries(
          Map.entry("min_age", List.of("0", "1", "14", "15", "65", "28")),
          Map.entry("max_age", List.of("65", "66", "70", "80")),
          Map.entry("sex", List.of("1", "2")),
          Map.entry("min_level", List.of("1", "2", "3")),
          Map.entry("level", List.of("1", "2", "3")),
          Map.entry("first_only", List.of("0", "1")),
          Map.entry(
              "kinds",
              List.of(
                  "OUTPATIENT",
                  "INPATIENT",
                  "INPATIENT;EMERGENCY",
                  "CHRONIC;INTERNET",
                  "PHARMACY")),
          Map.entry("departments", List.of("03", "0301;A03", "A", "12")),
          Map.entry("disease", List.of("M07800", "M03900")),
          Map.entry("group", List.of("G1", "G2")),
          Map.entry("days", List.of("0", "1", "3")),
          Map.entry("max_days", List.of("1", "2", "3", "7")),
          Map.entry("min_parts", List.of("1", "2", "3", "7")),
          Map.entry("max_quantity", List.of("1", "2", "2.5", "3", "0.5")),
          Map.entry("max_per_day", List.of("1", "2", "2.5", "3", "0.5")),
          Map.entry("other", List.of("adm_time", "stay_days_most", "stay_minutes_most", "brdy")),
          Map.entry("low", List.of("0", "1", "100")),
          Map.entry("high", List.of("2", "150", "9999")),
          Map.entry("allowed", List.of("1;2", "1", "1;2;3")),
          Map.entry(
              "when", List.of("gend=1", "bld_cat=*", "bld_amt=", "age_days<=28", "dscg_way=1|8")),
          Map.entry("grade", List.of("1", "2", "3")),
          Map.entry("max_dose", List.of("1", "2", "0.5", "1500")),
          Map.entry("extended", List.of("0", "1")),
          Map.entry("cap", List.of("10", "10.01", "20.5", "50", "1")),
          Map.entry("price", List.of("10", "12.34", "100", "12.345678")),
          Map.entry("window", List.of("DAY", "VISIT", "MONTH", "YEAR", "7D", "3D", "14D")),
          Map.entry("field", LIST_FIELDS));

  private final Dice dice;
  private final CodePool pool;

  HostilePoints(Dice dice, CodePool pool) {
    this.dice = dice;
    this.pool = pool;
  }

  /// One file a table of `tables.yaml`.
  void write(Path tablesYaml, Path local) throws IOException {
    Files.createDirectories(local);
    for (PointColumns table : PointColumns.readAll(tablesYaml)) {
      write(table, local);
    }
  }

  private void write(PointColumns schema, Path local) throws IOException {
    String name = schema.table();
    List<String> header = new ArrayList<>(List.of("point_id", "object", "codes"));
    schema.columns().forEach(column -> header.add(column.name()));
    header.addAll(List.of("basis", "source", "valid_from", "valid_to"));
    CsvRows rows = new CsvRows(header.toArray(String[]::new));
    boolean ownIds = dice.percent(80);
    int count = name.equals("surgery_standard_price") ? 16 : dice.between(4, 7);
    for (int i = 0; i < count; i++) {
      CsvRow row = rows.add();
      row.put("point_id", "L-" + name + "-" + dice.between(10, 99) + i);
      fill(row, schema);
    }
    rows.write(local.resolve(name + ".csv"), ownIds ? List.of() : List.of("point_id"));
  }

  private void fill(CsvRow row, PointColumns schema) {
    String items = schema.items();
    row.put("object", "对象" + dice.between(1, 9));
    row.put("codes", items.equals("NONE") ? "" : dice.joined(codes(items), dice.between(1, 5)));
    for (PointColumns.Column column : schema.columns()) {
      row.put(column.name(), value(column, items, row));
    }
    row.put("basis", "地方规定");
    row.put("source", "测试");
    row.put("valid_from", dice.of("", "", "", "2025-01-15", "2025-01-31"));
    row.put("valid_to", dice.of("", "", "", "2025-02-28", "2025-02-10"));
  }

  private List<String> codes(String items) {
    return items.equals("ANY") ? dice.of(List.of(pool.drugs, pool.services)) : pool.named(items);
  }

  private String value(PointColumns.Column column, String items, CsvRow row) {
    if (!column.required() && dice.percent(20)) {
      return "";
    }
    return column.allowed().isEmpty()
        ? value(column.name(), items, row)
        : dice.of(column.allowed());
  }

  private String value(String name, String items, CsvRow row) {
    return switch (name) {
      case "icd" ->
          prefixes("OPERATION".equals(row.get("subject")) ? pool.operations : pool.diagnoses);
      case "icd9" -> prefixes(pool.operations);
      case "with_codes", "part_codes" -> dice.joined(companions(items), dice.between(1, 4));
      default -> dice.of(plain(name));
    };
  }

  private static List<String> plain(String name) {
    return Optional.ofNullable(PLAIN.get(name))
        .orElseThrow(() -> new IllegalStateException("column " + name + " of no known sort"));
  }

  private List<String> companions(String items) {
    return items.equals("CONSUMABLE") || items.equals("DRUG") && dice.percent(50)
        ? pool.services
        : pool.named(items);
  }

  private String prefixes(List<String> codes) {
    StringBuilder text = new StringBuilder();
    int count = dice.between(1, 3);
    for (int i = 0; i < count; i++) {
      String code = dice.of(codes);
      text.append(i == 0 ? "" : ";").append(code, 0, Math.min(code.length(), dice.between(1, 5)));
    }
    return text.toString();
  }
}
