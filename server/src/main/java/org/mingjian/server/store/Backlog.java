package org.mingjian.server.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.mingjian.server.journal.Journal;
import org.mingjian.server.journal.JournalConsumer;
import org.mingjian.server.journal.JournalError;
import org.mingjian.server.journal.JournalRecord;
import org.mingjian.values.MingjianException;

/// The reports that are in the journal and not in their tables yet. While there are any, later ones
/// follow them there: a report is the last word on its rows, so none may overtake another. Safe for
/// use by several threads.
final class Backlog implements JournalConsumer {
  private static final long PATIENCE_SECONDS = 10;

  private final RecordCodec codec;
  private final JournalConsumer tables;
  private final AtomicLong reports = new AtomicLong();
  private volatile boolean recovered;

  /// Counts what `tables` takes.
  Backlog(RecordCodec codec, JournalConsumer tables) {
    this.codec = codec;
    this.tables = tables;
  }

  /// Whether a report has to go to the journal.
  boolean isOpen() {
    return !recovered || reports.get() > 0;
  }

  /// Writes a report down; it is on disk when this returns.
  ///
  /// @throws MingjianException a [JournalError], where it is not
  void add(Journal journal, WireRecord report) {
    await(written(journal, codec.write(report)));
  }

  /// Writes records down, asks among them; all are on disk when this returns.
  ///
  /// @throws MingjianException a [JournalError], where one is not
  void addAll(Journal journal, List<WireRecord> records) {
    List<CompletableFuture<Void>> written = new ArrayList<>();
    for (WireRecord record : records) {
      JournalRecord coded = codec.write(record);
      written.add(RecordCodec.isReport(coded) ? written(journal, coded) : journal.write(coded));
    }
    await(CompletableFuture.allOf(written.toArray(CompletableFuture[]::new)));
  }

  private static void await(CompletableFuture<Void> durable) {
    try {
      durable.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof MingjianException known ? known : refused(e);
    } catch (TimeoutException e) {
      throw refused(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused(e);
    }
  }

  /// Counts a record as long as it may be written.
  private CompletableFuture<Void> written(Journal journal, JournalRecord record) {
    reports.incrementAndGet();
    boolean offered = false;
    try {
      CompletableFuture<Void> durable = journal.write(record);
      offered = true;
      return durable.whenComplete((done, failure) -> {
        if (failure != null) {
          reports.decrementAndGet();
        }
      });
    } finally {
      if (!offered) {
        reports.decrementAndGet();
      }
    }
  }

  private static MingjianException refused(Exception cause) {
    return new MingjianException(
        JournalError.DISK, "日志没有及时写入磁盘 the journal was not written in time", cause);
  }

  @Override
  public void take(List<JournalRecord> records) {
    tables.take(records);
    // Those of an earlier run were never counted.
    if (recovered) {
      reports.addAndGet(-records.stream().filter(RecordCodec::isReport).count());
    }
  }

  @Override
  public void recovered() {
    recovered = true;
  }
}
