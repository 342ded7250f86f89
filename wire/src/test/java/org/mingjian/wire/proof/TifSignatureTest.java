package org.mingjian.wire.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mingjian.wire.proof.TifSignature.Headers;
import org.mingjian.wire.proof.TifSignature.Outcome;

class TifSignatureTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

  // echo -n 1700000000secretn11700000000 | sha256sum
  private static final String SIGNED =
      "7e37e62f08a4f78590eda5031e2d64ce5e7ee0ced8ea1af5d88373c268c3ac18";

  private final TifSignature signature =
      new TifSignature(Duration.ofMinutes(5), new NonceWindow(Duration.ofMinutes(10), 100));

  @Test
  void provesWhoKnowsTheSecretInEitherCase() {
    assertEquals(Outcome.PROVEN, check("1700000000", "n1", SIGNED));
    assertEquals(Outcome.REPLAYED, check("1700000000", "n1", SIGNED.toUpperCase(Locale.ROOT)));
  }

  @Test
  void refusesAnotherSecretAndAbsentHeaders() {
    assertEquals(Outcome.WRONG, check("1700000000", "n2", SIGNED));
    assertEquals(Outcome.WRONG, check("", "n1", SIGNED));
    assertEquals(Outcome.WRONG, check("1700000000", "n1", ""));
  }

  @Test
  void refusesAClockThatIsOff() {
    Headers headers = new Headers("c", "1700000000", "n1", SIGNED);
    assertEquals(Outcome.LATE, signature.check(headers, "secret", NOW.plusSeconds(301)));
    assertEquals(Outcome.PROVEN, signature.check(headers, "secret", NOW.plusSeconds(300)));
  }

  @Test
  void forgetsNoncesAfterTheirTimeAndTheOldestWhenFull() {
    NonceWindow window = new NonceWindow(Duration.ofSeconds(10), 2);
    Instant later = NOW.plusSeconds(120);
    assertTrue(window.admit("a", NOW, NOW));
    assertFalse(window.admit("a", NOW, NOW.plusSeconds(10)));
    assertTrue(window.admit("a", later, later));
    assertTrue(window.admit("b", later, later));
    assertTrue(window.admit("c", later, later));
    assertTrue(window.admit("a", later, later));
  }

  @Test
  void takesNothingTwiceWhenTheClockIsSetForwardAndBack() {
    NonceWindow window = new NonceWindow(Duration.ofMinutes(10), 100);
    Instant ahead = NOW.plusSeconds(700);
    assertTrue(window.admit("before", NOW, NOW));
    assertTrue(window.admit("ahead", ahead, ahead));
    assertFalse(window.admit("before", NOW, NOW.plusSeconds(1)));
    assertTrue(window.admit("after", NOW.plusSeconds(61), NOW.plusSeconds(61)));
    assertFalse(window.admit("ahead", ahead, ahead));
  }

  private Outcome check(String timestamp, String nonce, String signed) {
    return signature.check(new Headers("c", timestamp, nonce, signed), "secret", NOW);
  }
}
