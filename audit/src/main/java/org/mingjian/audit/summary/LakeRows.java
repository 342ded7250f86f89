package org.mingjian.audit.summary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.mingjian.lake.ImportReport;

/// Where the rows of a lake's imports went, in the words of an audit.
public final class LakeRows {
  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  private LakeRows() {}

  /// The rows of all imports of a lake and the files that list the rejected ones.
  ///
  /// @param importNanos how long importing took; 0 where the lake was there already
  public static Source source(Path lake, List<ImportReport.TableRows> rows, long importNanos) {
    return new Source(counts(rows), rejected(lake), importNanos / NANOS);
  }

  /// The same counts, table by table and file by file.
  public static List<RowCount> counts(List<ImportReport.TableRows> rows) {
    return rows.stream().map(LakeRows::count).toList();
  }

  /// The file that lists the rows an import rejected.
  public static Path rejected(Path lake, String importId) {
    return lake.resolve("imports").resolve(importId).resolve("rejected.csv");
  }

  private static RowCount count(ImportReport.TableRows rows) {
    return new RowCount(
        rows.table(), rows.file(), rows.read(), rows.audited(), rows.leftOut(), rows.rejected());
  }

  private static List<Path> rejected(Path lake) {
    Path imports = lake.resolve("imports");
    if (!Files.isDirectory(imports)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(imports)) {
      return folders
          .map(folder -> folder.resolve("rejected.csv"))
          .filter(Files::exists)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
