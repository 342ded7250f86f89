package org.mingjian.wire.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The decoder of the platform is the oracle.
class Utf8Test {
  private static final int[] EDGES = {
    0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC,
    0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xF8, 0xFF
  };

  @Test
  void agreesOnEveryBeginOfFourBytes() {
    for (int number = 0; number < Math.pow(EDGES.length, 4); number++) {
      byte[] bytes = new byte[4];
      int rest = number;
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) EDGES[rest % EDGES.length];
        rest /= EDGES.length;
      }
      assertEquals(isDecoded(bytes), Utf8.isValid(bytes), () -> Arrays.toString(bytes));
    }
  }

  @Test
  void agreesOnTextsWithOneByteWrongAnywhere() {
    byte[] text =
        "{\"hilist_name\":\"维生素C片\",\"spec\":\"0.1g×100片\"}🩺".getBytes(StandardCharsets.UTF_8);
    assertTrue(Utf8.isValid(text));
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      byte[] garbled = text.clone();
      garbled[random.nextInt(text.length)] = (byte) EDGES[random.nextInt(EDGES.length)];
      assertEquals(isDecoded(garbled), Utf8.isValid(garbled));
    }
  }

  private static boolean isDecoded(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
