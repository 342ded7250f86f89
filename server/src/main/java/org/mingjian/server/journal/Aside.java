package org.mingjian.server.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file of records that the database refuses for what they say, in the form of the journal's own,
/// so that they stop nothing that comes behind them and are not lost. Used by one thread.
public final class Aside {
  private final Path file;

  /// Kept in `file`, made with the first record.
  public Aside(Path file) {
    this.file = file;
  }

  /// Puts a record aside, on disk when this returns.
  public void put(JournalRecord record) {
    ByteBuffer bytes = ByteBuffer.allocate(RecordFormat.size(record));
    RecordFormat.write(record, bytes);
    bytes.flip();
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Bytes put aside so far.
  public long bytes() {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
