package org.mingjian.server.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.mingjian.values.MingjianException;

/// What must not be lost, written to files first and drained to where it belongs by and by. One
/// thread writes, one drains; all methods are safe for use by several threads.
public final class Journal implements AutoCloseable {
  private final Segments segments;
  private final JournalWriter writer;
  private final JournalDrain drain;
  private final Thread writing;
  private final Thread draining;

  private Journal(Segments segments, JournalWriter writer, JournalDrain drain) {
    this.segments = segments;
    this.writer = writer;
    this.drain = drain;
    writing = Thread.ofPlatform().daemon().name("journal-writer").start(writer);
    draining = Thread.ofPlatform().daemon().name("journal-drain").start(drain);
  }

  /// Opens the journal in a folder that is this process's alone. What an earlier run left, torn
  /// records at an end cut off, goes to `consumer` first.
  ///
  /// @throws MingjianException [JournalError#DISK]
  public static Journal open(Path folder, JournalLimits limits, JournalConsumer consumer) {
    try {
      Segments segments = Segments.in(folder);
      JournalWriter writer = new JournalWriter(segments, limits);
      if (segments.isRecovered()) {
        consumer.recovered();
      }
      return new Journal(segments, writer, new JournalDrain(segments, limits, consumer));
    } catch (IOException e) {
      throw new MingjianException(
          JournalError.DISK, "日志目录无法使用 cannot use the journal's folder " + folder + ": " + e, e);
    }
  }

  /// Writes a record down. The result completes when it is on disk, or with [JournalError#DISK]
  /// when it is not and will not be.
  ///
  /// @throws MingjianException [JournalError#OVERLOADED] at once where too many wait,
  ///   [JournalError#CLOSED]
  public CompletableFuture<Void> write(JournalRecord record) {
    return writer.offer(record);
  }

  /// Records that wait to be written.
  public int waiting() {
    return writer.waiting();
  }

  /// Bytes on disk in files not fully drained.
  public long bytes() {
    return segments.bytes();
  }

  /// Whether all that is on disk was taken by the consumer.
  public boolean isDrained() {
    return drain.isDrained();
  }

  /// Writes what waits, drains what the consumer takes without complaint, keeps the rest for the
  /// next run.
  @Override
  public void close() {
    try {
      writer.close();
      writing.join();
      writer.refuseRest();
      drain.close();
      segments.signal();
      draining.join();
      segments.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
