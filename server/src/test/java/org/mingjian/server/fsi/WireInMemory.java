package org.mingjian.server.fsi;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.mingjian.knowledge.Release;
import org.mingjian.wire.reply.ReplyProfile;

/// A service that takes bytes, for tests that send many messages; every institution is known.
public final class WireInMemory {
  private WireInMemory() {}

  /// A service that keeps everything in `store`.
  public static WireService service(Release release, WireStore store, Clock clock) {
    AskDesk.Limits limits = new AskDesk.Limits(Duration.ofSeconds(30), 100);
    AskDesk desk =
        new AskDesk(new ReleaseInForce(release), new JudgingRoom(1), store, limits, clock);
    return new WireService(
        code ->
            Optional.of(
                new Sender(
                    code, "/990000/990100", ReplyProfile.DEFAULT, Map.of(), false, "")),
        desk,
        store,
        clock);
  }
}
