package org.mingjian.synth;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.mingjian.values.MingjianException;

/// Parts made by several threads and taken by the caller's, in the order of their numbers.
final class OrderedWork {
  private final int threads;

  OrderedWork(int threads) {
    this.threads = threads;
  }

  /// Makes parts 0 to `parts - 1` and hands each to `take`, in order; at most a few wait at a time.
  /// Rethrows the first failure.
  <T> void run(int parts, IntFunction<T> make, Consumer<T> take) {
    ExecutorService makers = Executors.newFixedThreadPool(threads);
    Deque<Future<T>> waiting = new ArrayDeque<>();
    try {
      for (int part = 0; part < parts; part++) {
        int number = part;
        waiting.add(makers.submit(() -> make.apply(number)));
        if (waiting.size() > 3 * threads) {
          take.accept(made(waiting.remove()));
        }
      }
      while (!waiting.isEmpty()) {
        take.accept(made(waiting.remove()));
      }
    } finally {
      makers.shutdownNow();
    }
  }

  private static <T> T made(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MingjianException(SynthError.INTERRUPTED, "generation was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new MingjianException(SynthError.PART_FAILED, "a part of the city failed", e);
    }
  }
}
