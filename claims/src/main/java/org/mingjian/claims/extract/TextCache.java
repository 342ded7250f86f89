package org.mingjian.claims.extract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Texts that repeat from row to row, so that a code is made a string once and not a million times.
/// A fixed number of places; a newcomer takes the place of whatever was there.
final class TextCache {
  private static final int PLACES = 1 << 17;
  private static final int LONGEST = 96;

  private static final long MIX = 0x9E3779B97F4A7C15L;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[][] keys = new byte[PLACES][];
  private final String[] texts = new String[PLACES];

  TextCache() {
    Arrays.fill(keys, new byte[0]);
    Arrays.fill(texts, "");
  }

  /// The text in `bytes` from `from` to `to`.
  String text(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length > LONGEST) {
      return new String(bytes, from, length, StandardCharsets.UTF_8);
    }
    int place = place(bytes, from, to);
    byte[] key = keys[place];
    if (!Arrays.equals(key, 0, key.length, bytes, from, to)) {
      keys[place] = Arrays.copyOfRange(bytes, from, to);
      texts[place] = new String(bytes, from, length, StandardCharsets.UTF_8);
    }
    return texts[place];
  }

  private static int place(byte[] bytes, int from, int to) {
    long hash = to - from;
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      hash = (hash ^ (long) LONGS.get(bytes, at)) * MIX;
      hash ^= hash >>> 32;
    }
    for (; at < to; at++) {
      hash = 31 * hash + bytes[at];
    }
    hash *= MIX;
    return (int) (hash >>> 40) & PLACES - 1;
  }
}
