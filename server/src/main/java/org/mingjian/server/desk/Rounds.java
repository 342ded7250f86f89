package org.mingjian.server.desk;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mingjian.server.desk.docket.Expiries;
import org.mingjian.server.desk.docket.Gatherer;
import org.mingjian.values.MingjianException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Goes round the desk every minute while the service runs: puts findings into cases, lets limits
/// be over. What one round could not do the next one does.
final class Rounds implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private static final int MINUTE = 60;
  private static final int PATIENCE = 5;

  private final Gatherer gatherer;
  private final Expiries expiries;
  private final List<Runnable> further;
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("desk-rounds").daemon().factory());
  private volatile boolean running;

  /// @param further what else is done each time, in its order
  Rounds(Gatherer gatherer, Expiries expiries, List<Runnable> further) {
    this.gatherer = gatherer;
    this.expiries = expiries;
    this.further = List.copyOf(further);
  }

  @Override
  public void start() {
    running = true;
    clockwork.scheduleWithFixedDelay(this::go, MINUTE, MINUTE, TimeUnit.SECONDS);
  }

  private void go() {
    attempt(this::gather);
    attempt(expiries::sweep);
    further.forEach(this::attempt);
  }

  private void gather() {
    int gathered = gatherer.gather();
    while (running && gathered > 0) {
      gathered = gatherer.gather();
    }
  }

  /// What fails keeps nothing after it from being done.
  private void attempt(Runnable round) {
    try {
      round.run();
    } catch (MingjianException e) {
      LOG.warn("本轮未完成，稍后再试 round not finished, tried again: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("案件例行处理出错 a round of the desk failed", e);
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
