package org.mingjian.lake;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.mingjian.lake.store.Database;
import org.mingjian.values.CivilTime;

/// Finds the line that comes first in a lake, charge or refund.
final class EarliestLine {
  private EarliestLine() {}

  /// Its day; 0 in a lake without lines.
  static int day(Path lake, Manifest manifest, Database database) {
    List<String> files =
        manifest.parts().stream()
            .filter(part -> part.rows().lines() > 0)
            .map(part -> Database.literal(lake.resolve(part.file("lines"))))
            .toList();
    int[] day = {0};
    if (!files.isEmpty()) {
      // Unlike min(time), this passes over row groups that begin later than what was found so far.
      database.read(
          files.stream().collect(Collectors.joining(", ", "SELECT time FROM read_parquet([", "])"))
              + " WHERE flags & 64 = 0 ORDER BY time LIMIT 1",
          (chunk, rows) -> {
            if (rows > 0) {
              day[0] = CivilTime.dayOf(chunk.vector(0).getInt(0));
            }
          });
    }
    return day[0];
  }
}
