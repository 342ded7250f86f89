package org.mingjian.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.mingjian.claims.LineColumns;
import org.mingjian.claims.PersonBatch;
import org.mingjian.lake.LakeReader;
import org.mingjian.lake.ReadSettings;

/// How much of each item a lake holds.
final class ClaimedMoney {
  private ClaimedMoney() {}

  /// In-scope fen after refunds by item code.
  static Map<String, Long> byItem(Path lake) {
    Map<String, Long> money = new HashMap<>();
    try (LakeReader reader = LakeReader.open(lake, ReadSettings.defaults())) {
      reader.forEach(1, batch -> add(batch, money));
    }
    return money;
  }

  private static void add(PersonBatch batch, Map<String, Long> money) {
    LineColumns lines = batch.lines;
    for (int i = 0; i < lines.count; i++) {
      if (lines.netInScope[i] > 0) {
        money.merge(batch.dictionaries.items().code(lines.item[i]), lines.netInScope[i], Long::sum);
      }
    }
  }
}
