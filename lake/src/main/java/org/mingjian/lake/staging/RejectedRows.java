package org.mingjian.lake.staging;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingjian.claims.extract.Rejection;

/// Collects rejected rows as they come, in a CSV file that is sorted when the import ends. Safe for
/// use by several threads.
public final class RejectedRows implements Closeable {
  private final Path path;
  private final Writer writer;

  /// Collects in a new file at `path`.
  public RejectedRows(Path path) throws IOException {
    this.path = path;
    writer = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
  }

  /// Where the rows are collected: source, line, file, column, value, reason.
  public Path path() {
    return path;
  }

  /// Adds a row.
  public synchronized void add(int source, Rejection rejection) {
    String row =
        source
            + ","
            + rejection.line()
            + ","
            + quoted(rejection.file())
            + ","
            + quoted(rejection.column())
            + ","
            + quoted(rejection.value())
            + ","
            + rejection.reason().code()
            + "\n";
    try {
      writer.write(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    writer.close();
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\0", "␀").replace("\"", "\"\"") + "\"";
  }
}
