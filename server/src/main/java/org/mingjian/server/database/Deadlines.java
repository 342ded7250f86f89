package org.mingjian.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Cuts connections whose work takes too long. Who works on one is told by the connection; nothing
/// more of the work reaches the database.
final class Deadlines implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Deadlines.class.getName());

  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("database-deadlines").factory());

  Deadlines() {
    clock.setRemoveOnCancelPolicy(true);
  }

  /// The end of a piece of work, called off by closing it.
  record Deadline(Future<?> cut) implements AutoCloseable {
    @Override
    public void close() {
      cut.cancel(false);
    }
  }

  /// Cuts `connection` when `left` has passed.
  Deadline set(Connection connection, Duration left) {
    return new Deadline(
        clock.schedule(() -> cut(connection), left.toMillis(), TimeUnit.MILLISECONDS));
  }

  private static void cut(Connection connection) {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException e) {
      LOG.log(System.Logger.Level.WARNING, "连接无法中断 a connection cannot be cut", e);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
