package org.mingjian.server.task;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.values.MingjianException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The right to be the one worker of a database: a row with a name and a heart that beats. Where it
/// has not beaten for long, another takes over. Times are those of the database, which several
/// services share.
final class TaskLease implements AutoCloseable {
  /// For how long a heart may stand still.
  static final Duration LONGEST = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(TaskLease.class);
  private static final int BEATS = 20;

  private static final String ROW =
      """
      INSERT INTO task_worker (owner, seen) VALUES ('', clock_timestamp()) ON CONFLICT DO NOTHING
      """;

  private static final String LOOK =
      """
      SELECT owner, seen < clock_timestamp() - CAST(? AS interval) AS late
      FROM task_worker FOR UPDATE
      """;

  private static final String HOLD = "UPDATE task_worker SET owner = ?, seen = clock_timestamp()";

  private static final String GIVE_BACK = "UPDATE task_worker SET owner = '' WHERE owner = ?";

  private final Database database;
  private final String owner;
  private final Duration longest;
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("task-lease").factory());
  private volatile boolean held;
  private volatile long beatNanos;

  /// A lease for the worker `owner`; one of this name that is no more may be taken over at once.
  TaskLease(Database database, String owner, Duration longest) {
    this.database = database;
    this.owner = owner;
    this.longest = longest;
  }

  /// Asks for it from now on, and keeps it; each time it is won, `won` is done first.
  void begin(Runnable won) {
    heart.scheduleWithFixedDelay(
        () -> beat(won), 0, Math.max(1, longest.toMillis() / BEATS), TimeUnit.MILLISECONDS);
  }

  /// Asks once.
  void beat(Runnable won) {
    try {
      long now = System.nanoTime();
      boolean mine = database.inScope(Scope.service(), this::hold);
      if (mine && !isHeld()) {
        won.run();
      }
      beatNanos = now;
      held = mine;
    } catch (MingjianException e) {
      LOG.warn("任务租约未能续上，稍后再试 the lease of tasks is not renewed: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("任务租约出错 a fault of the lease of tasks", e);
    }
  }

  private boolean hold(DSLContext sql) {
    sql.execute(ROW);
    Record row = sql.fetchSingle(LOOK, longest.toMillis() + " milliseconds");
    String holder = row.get("owner", String.class);
    boolean free = holder.isEmpty() || holder.equals(owner) || row.get("late", Boolean.class);
    if (free) {
      sql.execute(HOLD, owner);
    }
    return free;
  }

  /// Whether it is held; a heart that could not beat for long counts as lost.
  boolean isHeld() {
    return held && System.nanoTime() - beatNanos < longest.toNanos();
  }

  /// Gives it back, so that another need not wait.
  @Override
  public void close() {
    heart.shutdownNow();
    try {
      heart.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS);
      held = false;
      database.inScope(Scope.service(), sql -> sql.execute(GIVE_BACK, owner));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (MingjianException e) {
      LOG.warn("任务租约未能交还 the lease of tasks was not given back: {}", e.getMessage());
    }
  }
}
