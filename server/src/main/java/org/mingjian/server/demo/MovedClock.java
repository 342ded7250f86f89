package org.mingjian.server.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.mingjian.cases.calendar.WorkingCalendar;

/// A clock that stands where it was put, so that weeks pass in seconds.
public final class MovedClock extends Clock {
  private volatile Instant now;

  /// A clock that stands at `now`.
  public MovedClock(Instant now) {
    this.now = now;
  }

  /// Puts it to a time of a day, as people there read it.
  void move(LocalDate day, LocalTime time) {
    now = day.atTime(time).atZone(WorkingCalendar.ZONE).toInstant();
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
