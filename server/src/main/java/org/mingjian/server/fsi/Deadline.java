package org.mingjian.server.fsi;

import java.time.Duration;

/// By when an answer is to be out, on a clock that never jumps.
///
/// @param nanos as [System#nanoTime] counts
record Deadline(long nanos) {
  /// So long from now.
  static Deadline after(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /// Time left; none or less once it has passed.
  Duration left() {
    return Duration.ofNanos(nanos - System.nanoTime());
  }

  /// The one that comes first.
  Deadline orEarlier(Deadline other) {
    return nanos - other.nanos <= 0 ? this : other;
  }
}
