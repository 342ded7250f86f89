package org.mingjian.server.database;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.mingjian.server.settings.ServerError;
import org.mingjian.values.MingjianException;

/// Whether the database is known to be away. While it is, nobody waits for it but one thread that
/// asks it again and again.
final class Outage {
  private static final System.Logger LOG = System.getLogger(Outage.class.getName());
  private static final long PAUSE_MILLIS = 100;

  private final BooleanSupplier answers;
  private final AtomicBoolean away = new AtomicBoolean();
  private volatile boolean closed;

  /// @param answers whether the database answers now
  Outage(BooleanSupplier answers) {
    this.answers = answers;
  }

  /// @throws MingjianException [ServerError#STORAGE_AWAY] while the database is away
  void refuse() {
    if (away.get()) {
      throw new MingjianException(
          ServerError.STORAGE_AWAY, "数据库暂时没有应答 the database does not answer for now");
    }
  }

  /// Somebody had no answer.
  void begin() {
    if (!closed && away.compareAndSet(false, true)) {
      LOG.log(System.Logger.Level.WARNING, "数据库没有应答 the database does not answer");
      Thread.ofVirtual().name("database-watch").start(this::watch);
    }
  }

  private void watch() {
    try {
      while (!closed && !answers.getAsBoolean()) {
        Thread.sleep(PAUSE_MILLIS);
      }
      away.set(false);
      LOG.log(System.Logger.Level.WARNING, "数据库恢复应答 the database answers again");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Asks no more.
  void close() {
    closed = true;
  }
}
