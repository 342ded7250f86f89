package org.mingjian.server.fsi;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.mingjian.knowledge.Release;
import org.mingjian.wire.reply.ReplyProfile;

/// A service for tests that send many messages; it knows and believes every institution.
public final class WireInMemory {
  private static final Caller CALLER = Caller.at("192.0.2.7");

  private final WireService service;

  /// Keeps everything in `store`.
  public WireInMemory(Release release, WireStore store, Clock clock) {
    ReleaseInForce inForce = new ReleaseInForce(release);
    JudgingRoom room = new JudgingRoom(1);
    AskDesk.Limits limits = new AskDesk.Limits(Duration.ofSeconds(30), 100);
    AskDesk desk = new AskDesk(inForce, room, store, limits, clock);
    WireMeters meters = new WireMeters(new SimpleMeterRegistry(), inForce, room);
    Gate gate = new Gate(new Everybody(), alarm -> {});
    service = new WireService(new WireService.Parts(gate, desk, store, meters), clock);
  }

  /// The answer to a message.
  public String answer(String body) {
    Deadline due = Deadline.after(Duration.ofMinutes(1));
    byte[] reply = service.answer(body.getBytes(StandardCharsets.UTF_8), "", CALLER, due).body();
    return new String(reply, StandardCharsets.UTF_8);
  }

  /// The institution of this code as the service knows it.
  public static Sender sender(String code) {
    return new Sender(code, "/990000/990100", ReplyProfile.DEFAULT, Map.of(), false, "");
  }

  private static final class Everybody implements Senders {
    @Override
    public Optional<Sender> find(String code) {
      return Optional.of(sender(code));
    }

    @Override
    public Proof prove(Sender sender, Caller caller, Instant now) {
      return Proof.PROVEN;
    }

    @Override
    public boolean isGuarded(Sender sender) {
      return true;
    }
  }
}
