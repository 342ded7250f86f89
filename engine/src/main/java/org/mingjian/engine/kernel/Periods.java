package org.mingjian.engine.kernel;

import org.mingjian.knowledge.KnowledgeTable;

/// When the points of a table are in force, as arrays.
final class Periods {
  private final int[] fromDay;
  private final int[] toDay;

  Periods(KnowledgeTable table) {
    fromDay = new int[table.size()];
    toDay = new int[table.size()];
    for (int row = 0; row < fromDay.length; row++) {
      fromDay[row] = table.fromDay(row);
      toDay[row] = table.toDay(row);
    }
  }

  boolean contains(int row, int day) {
    return fromDay[row] <= day && day <= toDay[row];
  }
}
