package org.mingjian.server.sidecar;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mingjian.server.fsi.Alarms;
import org.mingjian.server.fsi.Proof;

/// Alarms of a hospital's own service: a log line a minute and kind at most.
final class LoggedAlarms implements Alarms {
  private static final System.Logger LOG = System.getLogger(LoggedAlarms.class.getName());

  private final Map<Proof, Instant> lastMinute = new ConcurrentHashMap<>();

  @Override
  public void raise(Alarm alarm) {
    Instant minute = alarm.at().truncatedTo(ChronoUnit.MINUTES);
    Optional<Instant> before = Optional.ofNullable(lastMinute.put(alarm.proof(), minute));
    if (before.filter(minute::equals).isEmpty()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "告警：身份校验未通过 alarm: no proof: {0} {1} from {2}, {3}",
          alarm.sender().institution(),
          alarm.proof().word(),
          alarm.address(),
          alarm.transaction());
    }
  }
}
