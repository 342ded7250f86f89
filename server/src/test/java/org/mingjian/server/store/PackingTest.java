package org.mingjian.server.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void givesBackWhatAnEarlierVersionDeflated() {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    deflater.setInput(MESSAGE);
    deflater.finish();
    byte[] deflated = new byte[MESSAGE.length];
    int length = deflater.deflate(deflated);
    deflater.end();
    assertArrayEquals(MESSAGE, packing.unpack(Arrays.copyOf(deflated, length)));
  }

  @Test
  void packsWhatCannotBeMadeSmallAndWhatIsLongerThanItsBuffer() {
    byte[] noise = new byte[1 << 20];
    new Random(7).nextBytes(noise);
    assertArrayEquals(noise, packing.unpack(packing.pack(noise)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"07", "07ffffffff00", "0700000005", "070000000500", "06"})
  void refusesWhatWasNeverPacked(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    assertThrows(IllegalStateException.class, () -> packing.unpack(bytes));
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
