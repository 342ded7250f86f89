package org.mingjian.server.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.fsi.Alarms;
import org.mingjian.server.fsi.Proof;
import org.mingjian.values.MingjianException;

/// Alarms: the first of a minute is logged at once; all of a minute, kind and institution become
/// one event of the stream `alarm/<institution>`, with their number. Whoever attacks fills neither
/// disk nor memory. Safe for several threads.
public final class AlarmBook implements Alarms, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(AlarmBook.class.getName());
  private static final long PAUSE_MILLIS = 1000;

  private final Database database;
  private final EventStore events;
  private final Clock clock;
  private final Thread writing;
  private final Map<Kind, AlarmMinute> open = new HashMap<>();

  /// Minutes that are over and not yet written; whoever writes holds [#events].
  private final Map<Kind, AlarmMinute> over = new HashMap<>();

  /// Writes what is raised to `database`.
  public AlarmBook(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    events = new EventStore(clock);
    writing = Thread.ofPlatform().daemon().name("alarms").start(this::write);
  }

  private record Kind(String institution, Proof proof) {}

  @Override
  public void raise(Alarm alarm) {
    Kind kind = new Kind(alarm.sender().institution(), alarm.proof());
    boolean first;
    synchronized (open) {
      first = !open.containsKey(kind);
      open.merge(kind, AlarmMinute.of(alarm), AlarmMinute::and);
    }
    if (first) {
      LOG.log(
          System.Logger.Level.WARNING,
          "告警：身份校验未通过 alarm: no proof: {0} {1} from {2}, {3}",
          kind.institution,
          kind.proof.word(),
          alarm.address(),
          alarm.transaction());
    }
  }

  private void write() {
    try {
      while (true) {
        Thread.sleep(PAUSE_MILLIS);
        writeBefore(clock.instant().truncatedTo(ChronoUnit.MINUTES));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Writes the minutes that began before `end`; keeps them where the database is away.
  private void writeBefore(Instant end) {
    synchronized (events) {
      takeOver(end);
      for (Map.Entry<Kind, AlarmMinute> minute : Map.copyOf(over).entrySet()) {
        if (!append(minute.getKey(), minute.getValue())) {
          return;
        }
        over.remove(minute.getKey());
      }
    }
  }

  private void takeOver(Instant end) {
    synchronized (open) {
      open.forEach((kind, minute) -> {
        if (minute.begin().isBefore(end)) {
          over.merge(kind, minute, AlarmMinute::and);
        }
      });
      open.values().removeIf(minute -> minute.begin().isBefore(end));
    }
  }

  private boolean append(Kind kind, AlarmMinute minute) {
    try {
      database.inScope(
          Scope.institution(minute.sender().areaPath(), kind.institution),
          sql -> events.append(sql, minute.event(kind.proof.word())));
      return true;
    } catch (MingjianException e) {
      LOG.log(System.Logger.Level.DEBUG, "alarms wait for the database", e);
      return false;
    }
  }

  /// Writes what was raised so far.
  @Override
  public void close() {
    writing.interrupt();
    writeBefore(Instant.MAX);
  }
}
