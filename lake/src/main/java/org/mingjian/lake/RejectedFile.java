package org.mingjian.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingjian.lake.store.Database;

/// Writes `rejected.csv` of an import: file, line, column, value, reason; in the order of the files
/// and lines.
final class RejectedFile {
  private RejectedFile() {}

  static void write(Path collected, Path folder, Database database) throws IOException {
    Files.createDirectories(folder);
    Path target = folder.resolve("rejected.csv");
    if (Files.size(collected) == 0) {
      Files.writeString(target, "file,line,column,value,reason\n");
      return;
    }
    String columns =
        "{'source':'INTEGER','line':'BIGINT','file':'VARCHAR','column':'VARCHAR',"
            + "'value':'VARCHAR','reason':'VARCHAR'}";
    database.run(
        "COPY (SELECT file, line, \"column\", value, reason FROM read_csv("
            + Database.literal(collected)
            + ", header=false, auto_detect=false, delim=',', quote='\"', escape='\"',"
            + " parallel=false, columns="
            + columns
            + ") ORDER BY source, line, \"column\", reason) TO "
            + Database.literal(target)
            + " (FORMAT csv, HEADER)");
  }
}
