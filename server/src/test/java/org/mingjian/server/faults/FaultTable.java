package org.mingjian.server.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What came of the faults, as a table of PERFORMANCE.md.
final class FaultTable {
  private static final Path FILE = Path.of("target", "faults.md");

  private final List<String> lines = new ArrayList<>();

  FaultTable() {
    lines.add(
        "| fault | sent | acknowledged | refused | no answer | found once | lost | twice | altered | 5xx | slowest ms |");
    lines.add("|---|---|---|---|---|---|---|---|---|---|---|");
  }

  /// One fault.
  ///
  /// @param broken sent while nobody listened, or cut off by the fault
  /// @param faults answers that no client could read
  record Row(
      String name,
      int sent,
      int acknowledged,
      int refused,
      int broken,
      Ledger.Found found,
      int faults,
      long slowestMillis) {}

  Row add(Row row) {
    lines.add(
        String.format(
            Locale.ROOT,
            "| %s | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %,d |",
            row.name,
            row.sent,
            row.acknowledged,
            row.refused,
            row.broken,
            row.found.once(),
            row.found.lost(),
            row.found.twice(),
            row.found.altered(),
            row.faults,
            row.slowestMillis));
    return row;
  }

  void write() throws IOException {
    Files.write(FILE, lines);
  }
}
