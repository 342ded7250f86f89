package org.mingjian.server.store;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.mingjian.server.fsi.Ask;
import org.mingjian.server.journal.Journal;
import org.mingjian.values.MingjianException;

/// Seals asks and writes them to the journal beside the answering: nobody waits for it. Where too
/// many wait, whoever brings one more does the work.
final class Keeper implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Keeper.class.getName());
  private static final long PATIENCE_SECONDS = 30;

  private final RecordCodec codec;
  private final Journal journal;
  private final ThreadPoolExecutor thread;

  Keeper(RecordCodec codec, Journal journal, int waiting) {
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

  /// Keeps an ask soon; one that cannot be kept is told in the log.
  void keep(Ask ask) {
    thread.execute(() -> write(ask));
  }

  private void write(Ask ask) {
    try {
      journal
          .write(codec.write(codec.record(ask)))
          .exceptionally(failure -> {
            lost(ask, failure);
            return null;
          });
    } catch (MingjianException e) {
      lost(ask, e);
    }
  }

  private static void lost(Ask ask, Throwable cause) {
    LOG.log(System.Logger.Level.ERROR, "问询未能留存 an ask is not kept: " + ask.request(), cause);
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
