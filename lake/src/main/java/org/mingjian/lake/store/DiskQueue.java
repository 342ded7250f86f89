package org.mingjian.lake.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Brings written files to the disk while others are being made: to wait for the disk takes no
/// processor. Safe for use by several threads.
public final class DiskQueue implements AutoCloseable {
  private final ExecutorService disk = Executors.newSingleThreadExecutor();
  private final Queue<Future<?>> asked = new ConcurrentLinkedQueue<>();

  /// Asks for a file that nobody writes to any more.
  public void add(Path file) {
    asked.add(
        disk.submit(() -> {
          try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
          }
          return file;
        }));
  }

  /// Waits until all files asked for are on the disk.
  public void await() throws IOException {
    try {
      for (Future<?> next = asked.poll(); next != null; next = asked.poll()) {
        next.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for the disk", e);
    } catch (ExecutionException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /// Gives up what is still waiting.
  @Override
  public void close() {
    disk.shutdownNow();
    disk.close();
  }
}
