package org.mingjian.claims.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Looks at eight bytes at once. Results are masks with the top bit of a byte set where it is
/// wanted; only the first of them in the order of the text is to be relied on.
final class EightBytes {
  /// A long with every byte 1.
  static final long ONES = 0x0101010101010101L;

  /// A long with the top bit of every byte set.
  static final long TOPS = 0x8080808080808080L;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private EightBytes() {}

  /// The eight bytes from `at` on.
  static long at(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at);
  }

  /// The bytes that are 0.
  static long zeros(long eight) {
    return eight - ONES & ~eight & TOPS;
  }

  /// The bytes that, taken without sign, are below `bound`, which is at most 128.
  static long below(long eight, byte bound) {
    return eight - bound * ONES & ~eight & TOPS;
  }

  /// Which byte is the first of a mask that is not 0.
  static int first(long mask) {
    return Long.numberOfTrailingZeros(mask) >>> 3;
  }
}
