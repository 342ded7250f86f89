package org.mingjian.server.fsi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.RulePack;

/// Asks that are judged after their answer.
class LateDeskTest {
  private static final String ASK =
      "{\"infno\":\"3101\",\"fixmedins_code\":\"H1\",\"input\":{\"data\":{\"patient_dtos\":"
          + "{\"patn_id\":\"P1\",\"curr_mdtrt_id\":\"V1\"}}}}";

  private final RememberedStore store = new RememberedStore();
  private final JudgingRoom room = new JudgingRoom(1);
  private final Waiting asks = new Waiting();
  private final LateDesk desk = desk();

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void isNotHeldUpByAnAskThatCannotBeRead() throws InterruptedException {
    asks.left.add(late("unreadable", "nonsense"));
    asks.left.add(late("good", ASK));
    assertEquals(2, desk.round());
    assertEquals(List.of("unreadable"), asks.failed);
    assertEquals(List.of("good"), asks.judged);
  }

  @Test
  void isNotHeldUpByAnAskWhoseFindingsCannotBeKept() throws InterruptedException {
    asks.refused = "bad";
    asks.left.add(late("bad", ASK));
    asks.left.add(late("good", ASK));
    assertEquals(2, desk.round());
    assertEquals(List.of("bad"), asks.failed);
    assertEquals(List.of("good"), asks.judged);
  }

  @Test
  void waitsForStorageThatIsAwayAndTriesAgain() throws InterruptedException {
    asks.left.add(late("good", ASK));
    store.away = true;
    assertEquals(0, desk.round());
    assertTrue(asks.failed.isEmpty());
    store.away = false;
    assertEquals(1, desk.round());
    assertEquals(List.of("good"), asks.judged);
  }

  private LateDesk desk() {
    ReleaseInForce release =
        new ReleaseInForce(
            new ReleaseBuilder(RulePack.builtIn()).build().only(List.of("GZ10000301004000")));
    AskDesk.Limits limits = new AskDesk.Limits(Duration.ofSeconds(30), 3);
    return new LateDesk(
        new AskDesk(release, room, store, limits, Clock.systemUTC()), room, asks, new Nobody());
  }

  private static LateAsks.Late late(String name, String body) {
    return new LateAsks.Late(
        name + "-0123456789",
        Instant.EPOCH,
        "/430000",
        "H1",
        "3101",
        body.getBytes(StandardCharsets.UTF_8));
  }

  /// Those that wait, in memory.
  private static final class Waiting implements LateAsks {
    private final List<Late> left = new ArrayList<>();
    private final List<String> judged = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private String refused = "";

    @Override
    public List<Late> waiting(int most) {
      return List.copyOf(left);
    }

    @Override
    public void judged(Late ask, List<Ask.Told> found) {
      if (name(ask).equals(refused)) {
        throw new IllegalStateException("refused for what it says");
      }
      judged.add(name(ask));
    }

    @Override
    public void failed(Late ask, String why) {
      failed.add(name(ask));
    }

    private static String name(Late ask) {
      return ask.request().substring(0, ask.request().indexOf('-'));
    }
  }

  /// A register of nobody.
  private static final class Nobody implements Senders {
    @Override
    public boolean isGuarded(Sender sender) {
      return false;
    }

    @Override
    public Optional<Sender> find(String code) {
      return Optional.empty();
    }

    @Override
    public Proof prove(Sender sender, Caller caller, Instant now) {
      return Proof.NOT_DEMANDED;
    }
  }
}
