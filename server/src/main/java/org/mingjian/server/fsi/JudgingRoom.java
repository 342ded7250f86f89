package org.mingjian.server.fsi;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where judging is done: as many at once as there are cores, a few waiting, everybody else sent
/// away at once. Nobody waits longer than a budget; what is done too late is handed over then. What
/// nobody waits for any more is not begun: it would keep those from being in time who came after.
public final class JudgingRoom implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JudgingRoom.class);

  /// A judgement takes some milliseconds: who stood behind more would be late whatever is done.
  private static final int WAITING_PER_CORE = 8;

  private final ThreadPoolExecutor pool;
  private final LongAdder shed = new LongAdder();
  private final LongAdder asked = new LongAdder();

  /// A room for `cores` judgements at once.
  public JudgingRoom(int cores) {
    pool =
        new ThreadPoolExecutor(
            cores,
            cores,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(cores * WAITING_PER_CORE),
            Thread.ofPlatform().name("judge-", 0).daemon().factory());
    pool.prestartAllCoreThreads();
  }

  /// The result of `work` if it comes within `budget`. Else empty: work that was begun goes on, and
  /// `late` gets its result; work for which there is no room is not begun.
  public <T> Optional<T> within(Duration budget, Callable<T> work, Consumer<T> late) {
    asked.increment();
    if (!budget.isPositive()) {
      shed.increment();
      return Optional.empty();
    }
    CompletableFuture<T> result = new CompletableFuture<>();
    Runnable judgement = () -> complete(result, work);
    try {
      pool.execute(judgement);
    } catch (RejectedExecutionException e) {
      shed.increment();
      return Optional.empty();
    }
    return await(result, budget, () -> leave(judgement, result, late));
  }

  private static <T> Optional<T> await(
      CompletableFuture<T> result, Duration budget, Runnable tooLate) {
    try {
      return Optional.of(result.get(budget.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      tooLate.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      // A hospital does not wait for us to mend a fault of ours, which is logged where it happened.
      return Optional.empty();
    }
    return Optional.empty();
  }

  private <T> void leave(Runnable judgement, CompletableFuture<T> result, Consumer<T> late) {
    if (pool.remove(judgement)) {
      shed.increment();
    } else {
      result.thenAccept(late);
    }
  }

  private static <T> void complete(CompletableFuture<T> result, Callable<T> work) {
    try {
      result.complete(work.call());
    } catch (Throwable e) {
      // The top of a thread: an Error that got past here would leave the asker waiting for nothing.
      LOG.error("judging failed, answered with nothing", e);
      result.completeExceptionally(e);
    }
  }

  /// How many wait.
  public int waiting() {
    return pool.getQueue().size();
  }

  /// How many have come.
  long asked() {
    return asked.sum();
  }

  /// How many there was no room for, or no time to begin with.
  public long shed() {
    return shed.sum();
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
