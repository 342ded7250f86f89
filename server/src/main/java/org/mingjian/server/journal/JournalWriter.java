package org.mingjian.server.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.mingjian.values.MingjianException;

/// The one thread that writes: takes what waits as a group, writes it at once, one fsync a group.
final class JournalWriter implements Runnable {
  private static final System.Logger LOG = System.getLogger(JournalWriter.class.getName());
  private static final long IDLE_MILLIS = 100;

  /// Memory that what waits may take.
  private static final long MOST_WAITING_BYTES = 256L << 20;

  private final Segments segments;
  private final JournalLimits limits;
  private final BlockingQueue<Entry> waiting;
  private final AtomicLong waitingBytes = new AtomicLong();
  private Segment current;

  /// Told once: a log that repeats it fills the disk further.
  private boolean failing;

  private volatile boolean closing;

  JournalWriter(Segments segments, JournalLimits limits) throws IOException {
    this.segments = segments;
    this.limits = limits;
    waiting = new ArrayBlockingQueue<>(limits.waiting());
    current = segments.next();
  }

  /// A record with the promise given for it.
  private record Entry(JournalRecord record, CompletableFuture<Void> durable) {}

  /// Queues a record; refuses instead of waiting.
  CompletableFuture<Void> offer(JournalRecord record) {
    Entry entry = new Entry(record, new CompletableFuture<>());
    if (closing) {
      throw closed();
    }
    long bytes = waitingBytes.addAndGet(RecordFormat.size(record));
    if (bytes > MOST_WAITING_BYTES || !waiting.offer(entry)) {
      waitingBytes.addAndGet(-RecordFormat.size(record));
      throw new MingjianException(
          JournalError.OVERLOADED,
          "待写记录已达上限 too many records wait to be written: " + limits.waiting());
    }
    return entry.durable();
  }

  int waiting() {
    return waiting.size();
  }

  /// Writes what waits, then ends.
  void close() {
    closing = true;
  }

  /// Refuses what came in while closing; called when [#run] has ended.
  void refuseRest() {
    List<Entry> rest = new ArrayList<>();
    waiting.drainTo(rest);
    rest.forEach(entry -> entry.durable().completeExceptionally(closed()));
  }

  private static MingjianException closed() {
    return new MingjianException(JournalError.CLOSED, "日志正在关闭 the journal is being closed");
  }

  @Override
  public void run() {
    try {
      while (!closing || !waiting.isEmpty()) {
        Entry first = waiting.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
          write(group(first));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Entry> group(Entry first) throws InterruptedException {
    if (!closing && !limits.group().isZero()) {
      Thread.sleep(limits.group());
    }
    List<Entry> group = new ArrayList<>();
    group.add(first);
    waiting.drainTo(group);
    return group;
  }

  private void write(List<Entry> group) {
    try {
      group.forEach(entry -> waitingBytes.addAndGet(-RecordFormat.size(entry.record())));
      if (current.durableBytes() >= limits.segmentBytes()) {
        current = segments.next();
      }
      current.add(bytes(group));
      segments.signal();
      group.forEach(entry -> entry.durable().complete(null));
      failing = false;
    } catch (IOException e) {
      if (!failing) {
        LOG.log(System.Logger.Level.ERROR, "日志无法写入磁盘 the journal cannot be written", e);
      }
      failing = true;
      MingjianException refused =
          new MingjianException(
              JournalError.DISK, "日志无法写入磁盘 the journal cannot be written: " + e.getMessage(), e);
      group.forEach(entry -> entry.durable().completeExceptionally(refused));
    }
  }

  private static ByteBuffer bytes(List<Entry> group) {
    ByteBuffer bytes =
        ByteBuffer.allocate(group.stream().map(Entry::record).mapToInt(RecordFormat::size).sum());
    group.forEach(entry -> RecordFormat.write(entry.record(), bytes));
    return bytes.flip();
  }
}
