package org.mingjian.knowledge.table;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.TableSchema.Column;

/// Where a file has which column; -1 where it does not have it.
///
/// @param frame index of each of [#FRAME]
/// @param values index of each value column, in the order of the schema
record TableHeader(List<Integer> frame, List<Integer> values) {
  /// The columns every table has, in the order of `frame`.
  private static final List<String> FRAME =
      List.of("point_id", "object", "codes", "basis", "source", "valid_from", "valid_to");

  private static final int VALUES_BEGIN = 3;

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
    return new TableHeader(
        FRAME.stream().map(name -> indexes.getOrDefault(name, -1)).toList(),
        schema.columns().stream().map(column -> indexes.getOrDefault(column.name(), -1)).toList());
  }

  private static Set<String> known(TableSchema schema) {
    Set<String> known = new LinkedHashSet<>(FRAME.subList(0, VALUES_BEGIN));
    schema.columns().forEach(column -> known.add(column.name()));
    known.addAll(FRAME.subList(VALUES_BEGIN, FRAME.size()));
    return known;
  }

  /// The index of one of the columns every table has.
  int index(String frameColumn) {
    return frame.get(FRAME.indexOf(frameColumn));
  }

  /// The index of the schema's n-th column.
  int valueIndex(int n) {
    return values.get(n);
  }
}
