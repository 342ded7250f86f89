package org.mingjian.server.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.mingjian.server.settings.ServerError;
import org.mingjian.values.MingjianException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Collects what comes from many threads and hands it on by groups, some every fifth of a second. A
/// group that cannot be kept is tried again; while it cannot, what comes is held up to a bound and
/// refused beyond it.
final class GroupCommit<T> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
  private static final int MOST_HELD = 20_000;
  private static final int LARGEST_GROUP = 500;
  private static final long PAUSE_MILLIS = 100;
  private static final long RETRY_MILLIS = 1000;

  private final BlockingQueue<T> waiting = new ArrayBlockingQueue<>(MOST_HELD);
  private final Consumer<List<T>> keeper;
  private final Thread writer;
  private volatile boolean closing;

  /// Hands groups to `keeper`, which raises a [MingjianException] for one it cannot keep.
  GroupCommit(String name, Consumer<List<T>> keeper) {
    this.keeper = keeper;
    this.writer = Thread.ofPlatform().name(name).daemon().start(this::run);
  }

  /// Takes one; returns at once.
  void add(T one) {
    if (closing || !waiting.offer(one)) {
      throw new MingjianException(
          ServerError.STORAGE_AWAY, "等待保存的请求已满 too many wait to be kept: " + MOST_HELD);
    }
  }

  private void run() {
    try {
      while (!closing || !waiting.isEmpty()) {
        T first = waiting.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
          List<T> group = new ArrayList<>(List.of(first));
          waiting.drainTo(group, LARGEST_GROUP - 1);
          keep(group);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void keep(List<T> group) throws InterruptedException {
    boolean kept = false;
    while (!kept) {
      try {
        keeper.accept(group);
        kept = true;
      } catch (MingjianException e) {
        LOG.error("{} could not be kept, trying again: {}", group.size(), e.getMessage());
        if (closing) {
          return;
        }
        Thread.sleep(RETRY_MILLIS);
      }
    }
  }

  /// Returns when all that was taken is kept, or after ten seconds.
  @Override
  public void close() {
    closing = true;
    try {
      writer.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
