package org.mingjian.server.fsi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mingjian.server.fsi.WireService.WireReply;
import org.mingjian.values.ContentHash;

class GivenAnswersTest {
  private static final int MINUTE = 24_000;

  private final GivenAnswers given = new GivenAnswers();
  private final AtomicInteger made = new AtomicInteger();

  /// At 400 a second.
  @Test
  void areRememberedForMoreThanAMinuteOfABusyCity() {
    WireReply first = ask(0);
    for (int ask = 1; ask < 2 * MINUTE; ask++) {
      ask(ask);
    }
    assertSame(first, ask(0));
    assertEquals(2 * MINUTE, made.get());
  }

  private WireReply ask(int number) {
    String hash = ContentHash.of(Integer.toString(number)).hex();
    return given.once(
        hash,
        () -> {
          made.incrementAndGet();
          WireReply reply = WireReply.of(new byte[300], Outcome.ANSWERED);
          return new GivenAnswers.Made(reply, "H1", List.of(), true);
        });
  }
}
