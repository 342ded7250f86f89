package org.mingjian.server.store;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.mingjian.server.fsi.Ask;
import org.mingjian.server.journal.HeldRecords;

/// Seals asks and writes them to the journal beside the answering: nobody waits for it. Where too
/// many wait, whoever brings one more does the work. What the disk refuses is held in memory.
final class Keeper implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;

  private final RecordCodec codec;
  private final HeldRecords journal;
  private final ThreadPoolExecutor thread;

  Keeper(RecordCodec codec, HeldRecords journal, int waiting) {
    this.codec = codec;
    this.journal = journal;
    thread =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(waiting),
            Thread.ofPlatform().name("ask-keeper").daemon().factory(),
            new ThreadPoolExecutor.CallerRunsPolicy());
  }

  /// Keeps an ask soon.
  void keep(Ask ask) {
    thread.execute(() -> journal.write(codec.write(codec.record(ask))));
  }

  /// Asks that wait.
  int waiting() {
    return thread.getQueue().size();
  }

  /// Keeps what waits, then ends.
  @Override
  public void close() {
    thread.shutdown();
    try {
      thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
