package org.mingjian.server.desk;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mingjian.values.MingjianException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Goes round while the service runs, with a pause between. What one round could not do the next
/// one does.
final class Rounds implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private static final int PATIENCE = 5;

  private final Duration pause;
  private final List<Work> works;
  private final ScheduledExecutorService clockwork;
  private volatile boolean running;

  /// Does `works` in their order, in a thread of this name.
  Rounds(String name, Duration pause, List<Work> works) {
    this.pause = pause;
    this.works = List.copyOf(works);
    this.clockwork =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name).daemon().factory());
  }

  /// Something that is done each time.
  @FunctionalInterface
  interface Work {
    /// Does some of it, and says whether there is more.
    boolean some();

    /// Something that is done as a whole.
    static Work whole(Runnable work) {
      return () -> {
        work.run();
        return false;
      };
    }
  }

  @Override
  public void start() {
    running = true;
    clockwork.scheduleWithFixedDelay(
        this::go, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void go() {
    works.forEach(this::attempt);
  }

  /// What fails keeps nothing after it from being done.
  private void attempt(Work work) {
    try {
      boolean more = true;
      while (running && more) {
        more = work.some();
      }
    } catch (MingjianException e) {
      LOG.warn("本轮未完成，稍后再试 round not finished, tried again: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("例行处理出错 a round of the desk failed", e);
    }
  }

  @Override
  public void stop() {
    running = false;
    clockwork.shutdown();
    try {
      clockwork.awaitTermination(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
