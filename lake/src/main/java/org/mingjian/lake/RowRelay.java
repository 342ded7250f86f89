package org.mingjian.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mingjian.claims.extract.ExtractColumn;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.ParentKeys;
import org.mingjian.claims.extract.Rejection;
import org.mingjian.claims.extract.RowBuffer;
import org.mingjian.claims.extract.RowHandler;
import org.mingjian.claims.extract.TypedRow;
import org.mingjian.lake.staging.RowStager;

/// Hands the rows of one large source from the thread that reads them to another that stages them,
/// block by block, so that one file can keep two processors busy. Used by one reading thread; after
/// [#close] everything is staged.
final class RowRelay implements RowHandler, AutoCloseable {
  private static final int BLOCK_ROWS = 512;
  private static final int BLOCKS = 6;

  private final int[] texts;
  private final int[] numbers;
  private final BlockingQueue<Block> empty = new ArrayBlockingQueue<>(BLOCKS);
  private final BlockingQueue<Block> filled = new ArrayBlockingQueue<>(BLOCKS + 1);
  private final ExecutorService executor = Executors.newSingleThreadExecutor();
  private final Future<?> staging;
  private Block block;

  /// Relays rows of `table` to `stager`.
  RowRelay(ExtractTable table, RowStager stager) {
    List<ExtractColumn> used = RowStager.columns(table);
    texts = used.stream().filter(c -> c.type().isText()).mapToInt(ExtractColumn::index).toArray();
    numbers =
        used.stream().filter(c -> !c.type().isText()).mapToInt(ExtractColumn::index).toArray();
    for (int i = 0; i < BLOCKS; i++) {
      empty.add(new Block(table));
    }
    block = new Block(table);
    staging = executor.submit(() -> stageAll(stager));
  }

  /// Rows and what else happened while they were read.
  private static final class Block {
    private final RowBuffer[] rows = new RowBuffer[BLOCK_ROWS];
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<ParentKeys> parents = new ArrayList<>();
    private int count;
    private boolean last;

    Block(ExtractTable table) {
      for (int i = 0; i < BLOCK_ROWS; i++) {
        rows[i] = new RowBuffer(table);
      }
    }

    void stage(RowHandler handler) {
      for (int i = 0; i < count; i++) {
        handler.row(rows[i]);
      }
      rejections.forEach(handler::rejected);
      parents.forEach(handler::rejectedParent);
      rejections.clear();
      parents.clear();
      count = 0;
    }
  }

  @Override
  public void row(TypedRow row) {
    RowBuffer to = block.rows[block.count++].clear(row.line());
    for (int column : texts) {
      if (row.isPresent(column)) {
        to.text(column, row.text(column));
      }
    }
    for (int column : numbers) {
      if (row.isPresent(column)) {
        copyNumber(row, column, to);
      }
    }
    passOnIfFull();
  }

  private static void copyNumber(TypedRow row, int column, RowBuffer to) {
    if (row.isDateOnly(column)) {
      to.dateOnly(column, row.number(column));
    } else {
      to.number(column, row.number(column));
    }
  }

  @Override
  public void rejected(Rejection rejection) {
    block.rejections.add(rejection);
    passOnIfFull();
  }

  @Override
  public void rejectedParent(ParentKeys keys) {
    block.parents.add(keys);
  }

  private void passOnIfFull() {
    if (block.count == BLOCK_ROWS || block.rejections.size() == BLOCK_ROWS) {
      passOn();
    }
  }

  private void passOn() {
    try {
      filled.put(block);
      block = empty.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while relaying rows", e);
    }
  }

  /// Runs in the staging thread. After a failure blocks are taken unread, so that reading ends.
  private void stageAll(RowStager stager) {
    boolean last = false;
    try {
      while (!last) {
        Block next = filled.take();
        last = next.last;
        next.stage(stager);
        empty.put(next);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while staging rows", e);
    } finally {
      if (!last) {
        drain();
      }
    }
  }

  private void drain() {
    boolean last = false;
    while (!last && !Thread.currentThread().isInterrupted()) {
      try {
        Block next = filled.take();
        last = next.last;
        next.count = 0;
        empty.put(next);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// Waits until everything is staged; rethrows what staging failed with.
  @Override
  public void close() {
    block.last = true;
    passOn();
    try {
      staging.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while staging rows", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("staging failed", e);
    } finally {
      executor.shutdownNow();
    }
  }
}
