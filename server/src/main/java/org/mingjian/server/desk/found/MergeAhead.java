package org.mingjian.server.desk.found;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.mingjian.values.MingjianException;

/// Merges a batch while the next one is being read: both cost about the same, and neither needs the
/// other. Batches are merged one after the other, in their order; of one that fails the caller
/// hears at the next, or at the end.
public final class MergeAhead implements AutoCloseable {
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("finding-merge").daemon().factory());
  private final Consumer<FindingMerge.Merged> told;
  private Future<FindingMerge.Merged> underWay;

  /// Tells `told` what became of each batch, in the thread that hands them over.
  public MergeAhead(Consumer<FindingMerge.Merged> told) {
    this.told = told;
    this.underWay = worker.submit(() -> FindingMerge.Merged.NOTHING);
  }

  /// Waits for the batch before, then begins with this one.
  public void hand(Callable<FindingMerge.Merged> batch) {
    await();
    underWay = worker.submit(batch);
  }

  /// Waits for the last batch.
  ///
  /// @throws MingjianException as merging throws it
  public void await() {
    try {
      FindingMerge.Merged merged = underWay.get();
      if (merged.arrived() > 0 || merged.withdrawn() > 0) {
        told.accept(merged);
      }
      underWay = worker.submit(() -> FindingMerge.Merged.NOTHING);
    } catch (ExecutionException e) {
      throw thrown(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MingjianException(DeskError.INTERRUPTED, "导入被中断 the import was interrupted", e);
    }
  }

  private static RuntimeException thrown(ExecutionException e) {
    return e.getCause() instanceof RuntimeException broken ? broken : new IllegalStateException(e);
  }

  /// Lets a batch that is under way come to its end.
  @Override
  public void close() {
    worker.close();
  }
}
