package org.mingjian.server.fsi;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.mingjian.knowledge.Release;

/// The national wire for messages of this very process: without transport, and with as much time as
/// an answer takes.
public final class DirectWire implements AutoCloseable {
  private static final Duration TIME = Duration.ofMinutes(1);
  private static final int SHOWN = 3;
  private static final Caller HERE = Caller.at("127.0.0.1");

  private final JudgingRoom room = new JudgingRoom(1);
  private final WireService service;

  /// Judges by `release`, keeps in `store`, which stays the caller's, and serves who is registered
  /// with `senders`.
  public DirectWire(Release release, Senders senders, WireStore store, Clock clock) {
    ReleaseInForce inForce = new ReleaseInForce(release);
    WireMeters meters = new WireMeters(new SimpleMeterRegistry(), inForce, room);
    Gate gate = new Gate(senders, alarm -> meters.alarm(alarm.proof(), 1));
    AskDesk desk = new AskDesk(inForce, room, store, new AskDesk.Limits(TIME, SHOWN), clock);
    service = new WireService(new WireService.Parts(gate, desk, store, meters), clock);
  }

  /// The answer to a message, which names its transaction itself. JSON, UTF-8, both ways.
  public byte[] answer(byte[] body) {
    return service.answer(body, "", HERE, Deadline.after(TIME)).body();
  }

  @Override
  public void close() {
    room.close();
  }
}
