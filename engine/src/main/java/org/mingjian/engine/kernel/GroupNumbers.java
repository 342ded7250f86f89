package org.mingjian.engine.kernel;

import java.util.HashMap;
import java.util.Map;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.Values;

/// Names of groups as ints, 0 for a blank one.
final class GroupNumbers {
  /// The number of no group.
  static final int NO_GROUP = 0;

  private final Map<String, Integer> numbers = new HashMap<>(Map.of("", NO_GROUP));

  /// The numbers of a table's column by row; one name has one number in all tables.
  int[] of(KnowledgeTable table, String column) {
    Values names = table.values(column);
    int[] byName = new int[names.count()];
    for (int i = 0; i < byName.length; i++) {
      byName[i] = numbers.computeIfAbsent(names.text(i), name -> numbers.size());
    }
    int[] byRow = new int[table.size()];
    for (int row = 0; row < byRow.length; row++) {
      byRow[row] = byName[names.number(row)];
    }
    return byRow;
  }
}
