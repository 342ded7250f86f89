package org.mingjian.lake.parquet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Reads numbers kept as runs of one number and as groups of eight packed by the bit. Source: the
/// Parquet format, "RLE/bit-packed hybrid". Used by one thread.
final class RunReader {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int IN_A_GROUP = 8;

  private final byte[] bytes;
  private final int width;
  private final int end;
  private int at;

  /// Numbers of `width` bits in `bytes` from `from` to `end`, behind which are eight bytes more.
  RunReader(byte[] bytes, int from, int end, int width) {
    if (width < 0 || width > Integer.SIZE || from > end) {
      throw ParquetFault.damaged("numbers of " + width + " bits");
    }
    this.bytes = bytes;
    this.at = from;
    this.end = end;
    this.width = width;
  }

  /// Reads the first `count` numbers.
  void read(int[] into, int count) {
    int done = 0;
    while (done < count) {
      int head = varint();
      int length = head >>> 1;
      boolean packed = (head & 1) != 0;
      int some = (int) Math.min(count - done, packed ? (long) IN_A_GROUP * length : length);
      if (some == 0) {
        throw ParquetFault.damaged("empty run");
      }
      if (packed) {
        unpack(into, done, some);
        at += length * width;
      } else {
        Arrays.fill(into, done, done + some, repeated());
      }
      done += some;
    }
  }

  private void unpack(int[] into, int first, int count) {
    if ((long) at * Byte.SIZE + (long) count * width > (long) end * Byte.SIZE) {
      throw ParquetFault.damaged("run cut off");
    }
    if (width == Byte.SIZE) {
      for (int i = 0; i < count; i++) {
        into[first + i] = bytes[at + i] & 0xFF;
      }
      return;
    }
    long mask = (1L << width) - 1;
    long bit = (long) at * Byte.SIZE;
    for (int i = 0; i < count; i++, bit += width) {
      long eight = (long) LONG.get(bytes, (int) (bit >>> 3));
      into[first + i] = (int) (eight >>> (bit & 7) & mask);
    }
  }

  private int repeated() {
    int value = 0;
    for (int i = 0; i < (width + 7) / Byte.SIZE; i++) {
      value |= (bytes[at++] & 0xFF) << Byte.SIZE * i;
    }
    return value;
  }

  private int varint() {
    int value = 0;
    for (int shift = 0; shift < Integer.SIZE && at < end; shift += 7) {
      int b = bytes[at++];
      value |= (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw ParquetFault.damaged("run cut off");
  }
}
