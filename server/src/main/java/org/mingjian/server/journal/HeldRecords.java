package org.mingjian.server.journal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.mingjian.values.MingjianException;

/// Records that nobody waits for on their way to the journal. Those its disk refuses are held in
/// memory, up to a number of bytes, and written as soon as the disk takes them; what does not fit
/// is lost, counted and told. Safe for use by several threads.
public final class HeldRecords implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(HeldRecords.class.getName());
  private static final int MOST_AT_A_TIME = 200;

  /// What a record takes in memory besides its bytes.
  private static final int OBJECT_BYTES = 64;

  private final Journal journal;
  private final long mostBytes;
  private final Duration pause;
  private final Deque<JournalRecord> held = new ArrayDeque<>();
  private final Thread writing;
  private long bytes;
  private long lost;
  private boolean losing;
  private boolean closed;

  /// Writes to `journal`, which is closed after this.
  public HeldRecords(Journal journal, JournalLimits limits) {
    this.journal = journal;
    mostBytes = limits.heldBytes();
    pause = limits.pause();
    writing = Thread.ofPlatform().daemon().name("journal-held").start(this::work);
  }

  /// Writes a record now, or as soon as the disk takes it; returns at once.
  public void write(JournalRecord record) {
    offer(record)
        .whenComplete((done, failure) -> {
          if (failure != null) {
            hold(record);
          }
        });
  }

  private CompletableFuture<Void> offer(JournalRecord record) {
    try {
      return journal.write(record);
    } catch (MingjianException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private synchronized void hold(JournalRecord record) {
    if (closed || bytes + size(record) > mostBytes) {
      lose(1);
      return;
    }
    if (held.isEmpty()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "日志暂时写不进磁盘，问询先留在内存 the journal is not written now, asks are held in memory");
    }
    held.addLast(record);
    bytes += size(record);
    notifyAll();
  }

  private static int size(JournalRecord record) {
    return RecordFormat.size(record) + OBJECT_BYTES;
  }

  /// One line where losing begins: whoever has no disk has no room for more.
  private void lose(int count) {
    lost += count;
    if (!losing) {
      LOG.log(
          System.Logger.Level.ERROR,
          "问询未能留存，内存也已放满；丢失数见 mingjian_asks_lost_total asks are not kept, memory is full too");
    }
    losing = true;
  }

  private void work() {
    try {
      while (true) {
        awaitSome();
        if (!isWritten(first())) {
          Thread.sleep(pause);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void awaitSome() throws InterruptedException {
    while (held.isEmpty()) {
      wait();
    }
  }

  private synchronized List<JournalRecord> first() {
    return held.stream().limit(MOST_AT_A_TIME).toList();
  }

  /// Whether the oldest were written; they are held until then.
  private boolean isWritten(List<JournalRecord> oldest) {
    List<CompletableFuture<Void>> written = new ArrayList<>();
    oldest.forEach(record -> written.add(offer(record)));
    boolean all = true;
    List<JournalRecord> done = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      if (isDone(written.get(i))) {
        done.add(oldest.get(i));
      } else {
        all = false;
      }
    }
    release(done);
    return all;
  }

  private static boolean isDone(CompletableFuture<Void> written) {
    try {
      written.join();
      return true;
    } catch (CompletionException e) {
      return false;
    }
  }

  private synchronized void release(List<JournalRecord> written) {
    for (JournalRecord record : written) {
      held.removeFirstOccurrence(record);
      bytes -= size(record);
    }
    if (held.isEmpty() && !written.isEmpty()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "内存中的问询已全部写入磁盘，累计丢失 {0} all asks held in memory are on disk, lost so far: {0}",
          lost);
      losing = false;
    }
  }

  /// Records held in memory.
  public synchronized int waiting() {
    return held.size();
  }

  /// Records lost since the start.
  public synchronized long lost() {
    return lost;
  }

  /// Tries once more what is held; what the disk still refuses is lost.
  @Override
  public void close() {
    writing.interrupt();
    try {
      writing.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    List<JournalRecord> rest = first();
    while (!rest.isEmpty() && isWritten(rest)) {
      rest = first();
    }
    synchronized (this) {
      closed = true;
      if (!held.isEmpty()) {
        lose(held.size());
        held.clear();
      }
    }
  }
}
