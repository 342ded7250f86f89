package org.mingjian.library.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that stands until it is set.
public final class SettableClock extends Clock {
  private Instant now;

  /// Stands at a time.
  public SettableClock(String now) {
    this.now = Instant.parse(now);
  }

  /// Sets it.
  public void set(String to) {
    now = Instant.parse(to);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public Instant instant() {
    return now;
  }
}
