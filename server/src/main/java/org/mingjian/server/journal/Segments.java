package org.mingjian.server.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/// The files of a journal, oldest first: the last is written, the first is drained. Safe for use by
/// both threads.
final class Segments {
  private static final String SUFFIX = ".log";

  private final Path folder;
  private final ReentrantLock lock = new ReentrantLock();
  private final Semaphore grown = new Semaphore(0);
  private final Deque<Segment> segments = new ArrayDeque<>();
  private long lastNumber;
  private int recovered;

  private Segments(Path folder) {
    this.folder = folder;
  }

  /// The files of an earlier run, what was torn cut off.
  static Segments in(Path folder) throws IOException {
    Segments segments = new Segments(Files.createDirectories(folder));
    for (Path file : files(folder)) {
      segments.segments.add(Segment.recover(file));
      segments.lastNumber = number(file);
      segments.recovered++;
    }
    return segments;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  private static long number(Path file) {
    String name = file.getFileName().toString();
    return Long.parseLong(name.substring(0, name.length() - SUFFIX.length()));
  }

  /// Begins the next file.
  Segment next() throws IOException {
    lock.lock();
    try {
      // A file that could be made and not be made durable keeps its number: none is made twice.
      lastNumber++;
      Segment segment =
          Segment.make(folder.resolve(String.format(Locale.ROOT, "%016d%s", lastNumber, SUFFIX)));
      segments.add(segment);
      return segment;
    } finally {
      lock.unlock();
    }
  }

  /// Says that a file has grown, or that nothing will grow any more.
  void signal() {
    grown.release();
  }

  /// Waits a while for growth.
  ///
  /// @return whether there was any
  boolean awaitGrowth(long millis) throws InterruptedException {
    boolean signalled = grown.tryAcquire(millis, TimeUnit.MILLISECONDS);
    grown.drainPermits();
    return signalled;
  }

  /// The oldest file; there is always one.
  Segment first() {
    lock.lock();
    try {
      return segments.getFirst();
    } finally {
      lock.unlock();
    }
  }

  /// Whether nothing is written to the oldest file any more.
  boolean isFirstClosed() {
    lock.lock();
    try {
      return segments.size() > 1;
    } finally {
      lock.unlock();
    }
  }

  /// Deletes the oldest file.
  ///
  /// @return whether it was the last of an earlier run
  boolean deleteFirst() throws IOException {
    lock.lock();
    try {
      segments.removeFirst().delete();
      recovered--;
      return recovered == 0;
    } finally {
      lock.unlock();
    }
  }

  /// Whether nothing of an earlier run is left.
  boolean isRecovered() {
    lock.lock();
    try {
      return recovered <= 0;
    } finally {
      lock.unlock();
    }
  }

  /// Durable bytes in files that still stand.
  long bytes() {
    lock.lock();
    try {
      return segments.stream().mapToLong(Segment::durableBytes).sum();
    } finally {
      lock.unlock();
    }
  }

  void close() throws IOException {
    lock.lock();
    try {
      for (Segment segment : segments) {
        segment.close();
      }
    } finally {
      lock.unlock();
    }
  }
}
