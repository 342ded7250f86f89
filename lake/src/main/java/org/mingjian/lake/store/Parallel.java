package org.mingjian.lake.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/// Deals numbered pieces of work to some threads.
public final class Parallel {
  private Parallel() {}

  /// One thread's way of working.
  public interface Worker {
    /// Does piece `number`.
    void work(int number);

    /// Is called when there is nothing left to do, by the thread that worked.
    default void finish() {}
  }

  /// Has up to `threads` workers, made by `makeWorker` from their number in their own threads, do
  /// the pieces 0 to `pieces - 1`, taken in that order. Returns when all is done; rethrows the
  /// first failure after the others have stopped.
  public static void run(int threads, int pieces, IntFunction<Worker> makeWorker) {
    int count = Math.clamp(pieces, 1, Math.max(1, threads));
    AtomicInteger next = new AtomicInteger();
    AtomicBoolean failed = new AtomicBoolean();
    try (ExecutorService executor = Executors.newFixedThreadPool(count)) {
      List<Future<?>> futures = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int number = i;
        futures.add(
            executor.submit(() -> {
              boolean done = false;
              try {
                workOff(makeWorker.apply(number), pieces, next, failed);
                done = true;
              } finally {
                failed.compareAndSet(false, !done);
              }
            }));
      }
      futures.forEach(Parallel::join);
    }
  }

  private static void workOff(Worker worker, int pieces, AtomicInteger next, AtomicBoolean failed) {
    for (int piece = next.getAndIncrement();
        piece < pieces && !failed.get();
        piece = next.getAndIncrement()) {
      worker.work(piece);
    }
    worker.finish();
  }

  private static void join(Future<?> future) {
    try {
      future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
