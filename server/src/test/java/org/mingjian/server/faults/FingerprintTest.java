package org.mingjian.server.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  @Test
  void isAnotherForAFactThatSaysSomethingElse() {
    String one = Fingerprint.ofFacts(Bodies.fact("f", "1")).get("f");
    assertNotEquals(one, Fingerprint.ofFacts(Bodies.fact("f", "2")).get("f"));
    assertEquals(one, Fingerprint.ofFacts(Bodies.facts(List.of("e", "f"))).get("f"));
  }

  @Test
  void isAnotherForAnotherBodyOfAnAsk() {
    assertNotEquals(Fingerprint.ofAsk(Bodies.ask("a")), Fingerprint.ofAsk(Bodies.ask("b")));
  }
}
