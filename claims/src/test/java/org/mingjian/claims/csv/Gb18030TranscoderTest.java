package org.mingjian.claims.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class Gb18030TranscoderTest {
  private static final int PIECE = 61;

  @Test
  void agreesWithThePlatformOnEveryCharacter() {
    StringBuilder all = new StringBuilder();
    for (int c = 1; c < 0x2FFFF; c += c < 0xFFFF ? 1 : 97) {
      if (c != 0xFFFD && Character.getType(c) != Character.SURROGATE) {
        all.appendCodePoint(c).append(c % 7 == 0 ? "abc" : "");
      }
    }
    String text = all.toString();
    String known = new String(text.getBytes(Gb18030Transcoder.GB18030), Gb18030Transcoder.GB18030);
    byte[] converted = convert(known.getBytes(Gb18030Transcoder.GB18030));
    assertEquals(known, new String(converted, StandardCharsets.UTF_8));
  }

  @Test
  void marksWhatIsNoText() {
    byte[] bytes = {'a', (byte) 0xFF, 'b', (byte) 0x81, ',', (byte) 0xD6, (byte) 0xD0, (byte) 0x81};
    byte[] expected = {'a', -1, 'b', -1, ',', (byte) 0xE4, (byte) 0xB8, (byte) 0xAD, -1};
    assertArrayEquals(expected, convert(bytes));
  }

  private static byte[] convert(byte[] bytes) {
    Transcoder transcoder = Transcoder.from(Gb18030Transcoder.GB18030, PIECE);
    ByteBuffer result = ByteBuffer.allocate(3 * bytes.length + transcoder.resultBytes());
    for (int from = 0; from < bytes.length; from += PIECE) {
      transcoder.convert(bytes, from, Math.min(PIECE, bytes.length - from), result);
    }
    transcoder.finish(result);
    return Arrays.copyOf(result.array(), result.position());
  }
}
