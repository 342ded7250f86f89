package org.mingjian.wire.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Remembers what was seen within a time, so that nothing is taken twice. Full, it forgets the
/// oldest: memory stays bounded whoever sends. Clocks that are set forward make it forget early,
/// and set back bring old signatures into time again; what was signed in a minute of which
/// something was forgotten is therefore not taken any more. Safe for several threads.
public final class NonceWindow {
  private static final long SECONDS_PER_MINUTE = 60;
  private static final int MOST_SPANS = 10_000;

  private final Duration window;
  private final int most;
  private final Set<String> seen = new HashSet<>();
  private final Deque<Seen> order = new ArrayDeque<>();

  /// First to last minute of times of which something was forgotten.
  private final TreeMap<Long, Long> forgotten = new TreeMap<>();

  private final Log log;

  /// Notes what was seen, so that another run can recall it.
  @FunctionalInterface
  public interface Log {
    /// In the order they were seen, one at a time.
    void seen(String nonce, Instant signed, Instant at);
  }

  /// Remembers up to `most` for as long as `window`.
  public NonceWindow(Duration window, int most) {
    this(window, most, (nonce, signed, at) -> {});
  }

  /// The same, noted in `log`.
  public NonceWindow(Duration window, int most, Log log) {
    this.window = window;
    this.most = most;
    this.log = log;
  }

  /// Remembers what another run saw.
  public synchronized void recall(String nonce, Instant signed, Instant at) {
    if (seen.add(nonce)) {
      order.addLast(new Seen(nonce, signed, at));
    }
  }

  private record Seen(String nonce, Instant signed, Instant at) {}

  /// Whether the nonce was not seen within the window; it is from now on.
  ///
  /// @param signed when its sender says it was made
  public synchronized boolean admit(String nonce, Instant signed, Instant now) {
    while (!order.isEmpty() && isFull(now)) {
      Seen oldest = order.removeFirst();
      seen.remove(oldest.nonce);
      if (oldest.at.plus(window).isBefore(now)) {
        forget(minute(oldest.signed));
      }
    }
    boolean fresh = !isForgotten(minute(signed)) && seen.add(nonce);
    if (fresh) {
      order.addLast(new Seen(nonce, signed, now));
      log.seen(nonce, signed, now);
    }
    return fresh;
  }

  private boolean isFull(Instant now) {
    return order.size() >= most || order.getFirst().at.plus(window).isBefore(now);
  }

  private static long minute(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), SECONDS_PER_MINUTE);
  }

  private boolean isForgotten(long minute) {
    return Optional.ofNullable(forgotten.floorEntry(minute))
        .filter(span -> span.getValue() >= minute)
        .isPresent();
  }

  /// Spans that touch are one: a clock that runs well makes one span of all its time.
  private void forget(long minute) {
    if (isForgotten(minute)) {
      return;
    }
    long first = minute;
    Map.Entry<Long, Long> before = forgotten.lowerEntry(minute);
    if (before != null && before.getValue() >= minute - 1) {
      first = before.getKey();
    }
    Long after = forgotten.remove(minute + 1);
    forgotten.put(first, after == null ? minute : after);
    if (forgotten.size() > MOST_SPANS) {
      forgotten.pollFirstEntry();
    }
  }
}
