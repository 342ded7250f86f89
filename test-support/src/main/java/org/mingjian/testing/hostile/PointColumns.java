package org.mingjian.testing.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// What `tables.yaml` says of one knowledge table.
///
/// @param table its name
/// @param items what its codes hold
/// @param columns its value columns
record PointColumns(String table, String items, List<Column> columns) {
  /// One value column; `allowed` is empty where any value of its sort may stand.
  record Column(String name, boolean required, List<String> allowed) {}

  /// All tables in the order of the file.
  static List<PointColumns> readAll(Path tablesYaml) throws IOException {
    Load yaml = new Load(LoadSettings.builder().build());
    Map<?, ?> file = (Map<?, ?>) yaml.loadFromString(Files.readString(tablesYaml));
    List<PointColumns> tables = new ArrayList<>();
    map(file, "tables").forEach((name, table) -> tables.add(of((String) name, (Map<?, ?>) table)));
    return tables;
  }

  private static PointColumns of(String name, Map<?, ?> table) {
    List<Column> columns = new ArrayList<>();
    for (Object column : list(table, "columns")) {
      columns.add(column((Map<?, ?>) column));
    }
    return new PointColumns(name, text(table, "items"), columns);
  }

  private static Column column(Map<?, ?> column) {
    return new Column(
        text(column, "name"),
        Boolean.TRUE.equals(column.get("required")),
        list(column, "oneOf").stream().map(String::valueOf).toList());
  }

  private static Map<?, ?> map(Map<?, ?> node, String key) {
    return (Map<?, ?>) Objects.requireNonNull(node.get(key), key);
  }

  private static List<?> list(Map<?, ?> node, String key) {
    return node.get(key) instanceof List<?> list ? list : List.of();
  }

  private static String text(Map<?, ?> node, String key) {
    return String.valueOf(node.get(key));
  }
}
