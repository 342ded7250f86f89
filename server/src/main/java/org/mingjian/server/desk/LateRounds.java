package org.mingjian.server.desk;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mingjian.server.desk.found.LateArrivals;
import org.mingjian.values.MingjianException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Brings late findings to the desk every few seconds while the service runs. What one round could
/// not do the next one does.
final class LateRounds implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(LateRounds.class);
  private static final int PAUSE_SECONDS = 5;
  private static final int PATIENCE_SECONDS = 5;

  private final LateArrivals arrivals;
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("late-findings").daemon().factory());
  private volatile boolean running;

  LateRounds(LateArrivals arrivals) {
    this.arrivals = arrivals;
  }

  @Override
  public void start() {
    running = true;
    clockwork.scheduleWithFixedDelay(this::go, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
  }

  /// A database that is away is told of by whoever needs it more.
  private void go() {
    try {
      int brought = arrivals.bring();
      while (running && brought > 0) {
        brought = arrivals.bring();
      }
    } catch (MingjianException e) {
      LOG.debug("late findings wait: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("迟到的疑点未能送达 late findings were not brought", e);
    }
  }

  @Override
  public void stop() {
    running = false;
    clockwork.shutdown();
    try {
      clockwork.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
