package org.mingjian.server.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

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

  /// What lies aside, in the order it was put there; what follows the last whole record is not
  /// read.
  public List<JournalRecord> records() {
    try {
      return Files.exists(file)
          ? RecordFormat.read(ByteBuffer.wrap(Files.readAllBytes(file)), Integer.MAX_VALUE)
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Tries to take back all that lies aside; what `taker` does not take stays. Whoever puts records
  /// aside meanwhile is not in the way, and a try that was cut short is done again by the next one,
  /// so taking a record twice must be as good as once.
  ///
  /// @return how many were taken
  public int takeBack(Predicate<JournalRecord> taker) {
    Aside tried = new Aside(file.resolveSibling(file.getFileName() + ".tried"));
    try {
      int taken = tried.takeOut(taker, this);
      if (Files.exists(file)) {
        Files.move(file, tried.file, StandardCopyOption.ATOMIC_MOVE);
        taken += tried.takeOut(taker, this);
      }
      return taken;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int takeOut(Predicate<JournalRecord> taker, Aside rest) throws IOException {
    int taken = 0;
    List<JournalRecord> left = new ArrayList<>();
    for (JournalRecord record : records()) {
      if (taker.test(record)) {
        taken++;
      } else {
        left.add(record);
      }
    }
    left.removeAll(rest.records());
    left.forEach(rest::put);
    Files.deleteIfExists(file);
    return taken;
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
