package org.mingjian.synth.plant;

import java.util.List;
import java.util.OptionalLong;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.values.EffectivePeriod;

/// One knowledge point: a row of a table.
record Point(KnowledgeTable table, int row) {
  List<String> codes() {
    return table.codes(row);
  }

  String object() {
    return table.object(row);
  }

  EffectivePeriod period() {
    return table.period(row);
  }

  String text(String column) {
    return table.text(row, column);
  }

  List<String> set(String column) {
    return table.set(row, column);
  }

  OptionalLong number(String column) {
    return table.number(row, column);
  }

  /// A number that the table requires, at the scale of its column.
  long required(String column) {
    return number(column).orElseThrow();
  }
}
