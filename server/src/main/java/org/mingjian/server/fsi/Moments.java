package org.mingjian.server.fsi;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.mingjian.values.CivilTime;
import org.mingjian.wire.message.Moment;

/// The time of day where the hospitals are.
final class Moments {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private Moments() {}

  static LocalDateTime local(Clock clock) {
    return clock.instant().atZone(CHINA).toLocalDateTime();
  }

  static Moment of(Clock clock) {
    return new Moment(CivilTime.second(local(clock)), false);
  }
}
