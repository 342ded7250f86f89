package org.mingjian.claims.extract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// 64-bit hashes of texts, over their UTF-8: equal texts have equal hashes, whatever they came as.
public final class TextHash {
  private static final long PRIME = 0x9E3779B97F4A7C15L;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private TextHash() {}

  /// The hash of a text; 0 only for the empty one.
  public static long of(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return of(bytes, 0, bytes.length);
  }

  /// The hash of the UTF-8 text in `bytes` from `from` to `to`; 0 only for the empty one.
  public static long of(byte[] bytes, int from, int to) {
    if (from == to) {
      return 0;
    }
    long hash = (to - from) * PRIME;
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      hash = add(hash, (long) LONGS.get(bytes, at));
    }
    long rest = 0;
    for (; at < to; at++) {
      rest = rest << Byte.SIZE | bytes[at] & 0xFF;
    }
    long mixed = mix(add(hash, rest));
    return mixed == 0 ? 1 : mixed;
  }

  private static long add(long hash, long eight) {
    long next = (hash ^ eight) * PRIME;
    return next ^ next >>> 32;
  }

  /// Spreads the bits of a number.
  public static long mix(long value) {
    long z = (value ^ value >>> 33) * 0xFF51AFD7ED558CCDL;
    z = (z ^ z >>> 33) * 0xC4CEB9FE1A85EC53L;
    return z ^ z >>> 33;
  }
}
