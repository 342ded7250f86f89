package org.mingjian.bench.wire;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/// CPU time and memory that one stage takes of the thread that runs it.
///
/// @param micros of CPU, a request
/// @param kilobytes allocated, a request
record StageCost(double micros, double kilobytes) {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final long WARM_NANOS = 4_000_000_000L;
  private static final long ROUND_NANOS = 500_000_000L;
  private static final int ROUNDS = 5;

  /// A part of the way of a request.
  @FunctionalInterface
  interface Stage<T> {
    void run(T request);
  }

  /// The best of some rounds over all requests, once the code is compiled.
  static <T> StageCost of(List<T> requests, Stage<T> stage) {
    round(requests, stage, WARM_NANOS);
    StageCost best = round(requests, stage, ROUND_NANOS);
    for (int i = 1; i < ROUNDS; i++) {
      StageCost next = round(requests, stage, ROUND_NANOS);
      best = next.micros < best.micros ? next : best;
    }
    return best;
  }

  private static <T> StageCost round(List<T> requests, Stage<T> stage, long nanos) {
    long thread = Thread.currentThread().threadId();
    long bytes = THREADS.getThreadAllocatedBytes(thread);
    long begun = THREADS.getCurrentThreadCpuTime();
    long used = 0;
    long run = 0;
    while (used < nanos) {
      requests.forEach(stage::run);
      run += requests.size();
      used = THREADS.getCurrentThreadCpuTime() - begun;
    }
    bytes = THREADS.getThreadAllocatedBytes(thread) - bytes;
    return new StageCost(used / 1e3 / run, bytes / 1024.0 / run);
  }

  String row(String name) {
    return String.format(Locale.ROOT, "| %s | %.0f | %.0f |", name, micros, kilobytes);
  }
}
