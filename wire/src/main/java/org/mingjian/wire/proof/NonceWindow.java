package org.mingjian.wire.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/// Remembers what was seen within a time, so that nothing is taken twice. Full, it forgets the
/// oldest: memory stays bounded whoever sends. Safe for several threads.
public final class NonceWindow {
  private final Duration window;
  private final int most;
  private final Set<String> seen = new HashSet<>();
  private final Deque<Seen> order = new ArrayDeque<>();

  /// Remembers up to `most` for as long as `window`.
  public NonceWindow(Duration window, int most) {
    this.window = window;
    this.most = most;
  }

  private record Seen(String nonce, Instant at) {}

  /// Whether the nonce was not seen within the window; it is from now on.
  public synchronized boolean admit(String nonce, Instant now) {
    while (!order.isEmpty() && isForgotten(order.getFirst(), now)) {
      seen.remove(order.removeFirst().nonce);
    }
    boolean fresh = seen.add(nonce);
    if (fresh) {
      order.addLast(new Seen(nonce, now));
    }
    return fresh;
  }

  private boolean isForgotten(Seen oldest, Instant now) {
    return order.size() >= most || oldest.at.plus(window).isBefore(now);
  }
}
