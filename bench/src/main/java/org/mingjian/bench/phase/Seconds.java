package org.mingjian.bench.phase;

import java.util.concurrent.TimeUnit;

/// Wall time.
final class Seconds {
  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  private Seconds() {}

  /// Since [System#nanoTime] gave `begin`.
  static double since(long begin) {
    return of(System.nanoTime() - begin);
  }

  static double of(long nanos) {
    return nanos / NANOS;
  }
}
