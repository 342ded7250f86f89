package org.mingjian.knowledge.table;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.TableSchema.Column;

/// Where a file has which column.
record TableHeader(Map<String, Integer> indexes) {
  /// Reads a header row, telling of unknown, doubled and missing columns.
  static TableHeader of(TableSchema schema, List<String> names, Problems problems) {
    Set<String> known = known(schema);
    Map<String, Integer> indexes = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).strip().toLowerCase(Locale.ROOT);
      if (!known.contains(name)) {
        problems.add("第 1 行：不认识的列 “" + name + "”，可用 " + known);
      } else if (indexes.put(name, i) != null) {
        problems.add("第 1 行：列 “" + name + "” 重复");
      }
    }
    for (Column column : schema.columns()) {
      if (column.required() && !indexes.containsKey(column.name())) {
        problems.add("第 1 行：缺少列 “" + column.name() + "”（" + column.meaning().zh() + "）");
      }
    }
    return new TableHeader(indexes);
  }

  private static Set<String> known(TableSchema schema) {
    Set<String> known = new LinkedHashSet<>(List.of("point_id", "object", "codes"));
    schema.columns().forEach(column -> known.add(column.name()));
    known.addAll(List.of("basis", "source", "valid_from", "valid_to", "layer"));
    return known;
  }

  /// The field's index, -1 where the file does not have it.
  int index(String column) {
    return indexes.getOrDefault(column, -1);
  }
}
