package org.mingjian.server.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PackingTest {
  private static final byte[] MESSAGE =
      "{\"rx_id\":\"1\",\"hilist_name\":\"维生素C片\"}".repeat(1000).getBytes(StandardCharsets.UTF_8);

  private final Packing packing = new Packing();

  @Test
  void givesBackWhatWasPacked() {
    assertArrayEquals(MESSAGE, packing.unpack(packing.pack(MESSAGE)));
    assertArrayEquals(new byte[0], packing.unpack(packing.pack(new byte[0])));
  }

  @Test
  void makesAMessageMuchSmaller() {
    assertTrue(packing.pack(MESSAGE).length < MESSAGE.length / 10);
  }

  @Test
  void refusesWhatEndsTooEarly() {
    byte[] half = Arrays.copyOf(packing.pack(MESSAGE), 20);
    assertThrows(IllegalStateException.class, () -> packing.unpack(half));
    assertArrayEquals(MESSAGE, packing.unpack(packing.pack(MESSAGE)));
  }
}
