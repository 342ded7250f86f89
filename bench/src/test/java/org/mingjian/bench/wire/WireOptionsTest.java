package org.mingjian.bench.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireOptionsTest {
  @Test
  void readsWhatIsGivenAndKeepsTheRest() {
    WireOptions options =
        WireOptions.parse(List.of("--rates", "100,300", "--lines", "5", "--soak", "10m"));
    assertEquals(List.of(100, 300), options.rates());
    assertEquals(List.of(5), options.lines());
    assertEquals(Duration.ofMinutes(10), options.soak());
    assertEquals(200_000, options.persons());
    assertFalse(options.requestOnly());
    assertTrue(WireOptions.parse(List.of("--only", "request")).requestOnly());
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThrows(IllegalArgumentException.class, () -> WireOptions.parse(List.of("--speed", "9")));
    assertThrows(IllegalArgumentException.class, () -> WireOptions.parse(List.of("--rates")));
    assertThrows(IllegalArgumentException.class, () -> WireOptions.parse(List.of("--rates", "x")));
  }
}
