package org.mingjian.lake;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.mingjian.claims.extract.FileDamage;
import org.mingjian.claims.extract.ParentKeys;
import org.mingjian.claims.extract.Rejection;
import org.mingjian.claims.extract.RowBlock;
import org.mingjian.claims.extract.RowHandler;
import org.mingjian.claims.extract.TypedRow;
import org.mingjian.lake.staging.RowStager;

/// Blocks of rows that wait for a thread which has nothing to read any more, so that one large file
/// keeps all threads busy. A few wait at a time; where they are enough, the thread that reads the
/// file stages the next block itself.
final class SharedBlocks {
  private static final int WAITING = 8;
  private static final long PATIENCE_MILLIS = 2;

  private final BlockingQueue<Shared> waiting = new ArrayBlockingQueue<>(WAITING);
  private final AtomicInteger unread;

  /// For so many sources.
  SharedBlocks(int sources) {
    unread = new AtomicInteger(sources);
  }

  private record Shared(RowBlock block, RowStager.Origin origin) {
    void stage(RowStager stager) {
      stager.begin(origin);
      block.read(stager);
    }
  }

  /// Takes the rows of a source, for `stager` or whoever helps.
  RowHandler of(RowStager.Origin origin, RowStager stager) {
    return new Sharing(origin, stager);
  }

  /// Is told that a source has been read; stages what waits.
  void readOne(RowStager stager) {
    for (Shared next = waiting.poll(); next != null; next = waiting.poll()) {
      next.stage(stager);
    }
    unread.decrementAndGet();
  }

  /// Is told that the import has failed, so that nobody waits any more.
  void giveUp() {
    unread.set(0);
  }

  /// Stages what waits until every source has been read.
  void help(RowStager stager) {
    try {
      while (unread.get() > 0) {
        Shared next = waiting.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        if (next != null) {
          next.stage(stager);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while staging rows", e);
    }
  }

  /// Shares blocks, stages single rows at once.
  private final class Sharing implements RowHandler {
    private final RowStager.Origin origin;
    private final RowStager stager;

    Sharing(RowStager.Origin origin, RowStager stager) {
      this.origin = origin;
      this.stager = stager;
    }

    @Override
    public void row(TypedRow row) {
      stager.row(row);
    }

    @Override
    public void rejected(Rejection rejection) {
      stager.rejected(rejection);
    }

    @Override
    public void damaged(FileDamage damage) {
      stager.damaged(damage);
    }

    @Override
    public void rejectedParent(ParentKeys keys) {
      stager.rejectedParent(keys);
    }

    @Override
    public void block(RowBlock block) {
      if (!waiting.offer(new Shared(block, origin))) {
        block.read(stager);
      }
    }
  }
}
