package org.mingjian.testing.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes `local/<table>.csv` for every knowledge table: overlapping points with small limits, some
/// in force for a while only, some with blanks where blanks are allowed.
final class HostilePoints {
  private static final String[] LIST_FIELDS = {
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
    "operation_count"
  };

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
      case "min_age" -> dice.of("0", "1", "14", "15", "65", "28");
      case "max_age" -> dice.of("65", "66", "70", "80");
      case "sex" -> dice.of("1", "2");
      case "min_level", "level" -> dice.of("1", "2", "3");
      case "first_only" -> dice.of("0", "1");
      case "kinds" ->
          dice.of("OUTPATIENT", "INPATIENT", "INPATIENT;EMERGENCY", "CHRONIC;INTERNET", "PHARMACY");
      case "departments" -> dice.of("03", "0301;A03", "A", "12");
      case "icd" ->
          "OPERATION".equals(row.get("subject"))
              ? prefixes(pool.operations)
              : prefixes(pool.diagnoses);
      case "icd9" -> prefixes(pool.operations);
      case "disease" -> dice.of("M07800", "M03900");
      case "group" -> dice.of("G1", "G2");
      case "days" -> dice.of("0", "1", "3");
      case "max_days", "min_parts" -> dice.of("1", "2", "3", "7");
      case "max_quantity", "max_per_day" -> dice.of("1", "2", "2.5", "3", "0.5");
      case "field" -> dice.of(LIST_FIELDS);
      case "other" -> dice.of("adm_time", "stay_days_most", "stay_minutes_most", "brdy");
      case "low" -> dice.of("0", "1", "100");
      case "high" -> dice.of("2", "150", "9999");
      case "allowed" -> dice.of("1;2", "1", "1;2;3");
      case "when" -> dice.of("gend=1", "bld_cat=*", "bld_amt=", "age_days<=28", "dscg_way=1|8");
      case "grade" -> dice.of("1", "2", "3");
      case "max_dose" -> dice.of("1", "2", "0.5", "1500");
      case "extended" -> dice.of("0", "1");
      case "cap" -> dice.of("10", "10.01", "20.5", "50", "1");
      case "price" -> dice.of("10", "12.34", "100", "12.345678");
      case "with_codes", "part_codes" -> dice.joined(companions(items), dice.between(1, 4));
      case "window" -> dice.of("DAY", "VISIT", "MONTH", "YEAR", "7D", "3D", "14D");
      default -> throw new IllegalStateException("column " + name + " of no known sort");
    };
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
