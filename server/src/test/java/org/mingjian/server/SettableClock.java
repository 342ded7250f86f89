package org.mingjian.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that stands until it is set, back or forth. Safe for use by several threads.
public final class SettableClock extends Clock {
  private final AtomicReference<Instant> now;

  /// Stands at a time.
  public SettableClock(Instant now) {
    this.now = new AtomicReference<>(now);
  }

  /// Sets it.
  public void set(Instant to) {
    now.set(to);
  }

  /// Sets it on.
  public void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("one zone only");
  }

  @Override
  public Instant instant() {
    return now.get();
  }
}
