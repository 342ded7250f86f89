package org.mingjian.lake.parquet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Reads numbers kept as differences, block by block. Source: the Parquet format,
/// `DELTA_BINARY_PACKED`. Used by one thread.
final class DeltaReader {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] bytes;
  private final int end;
  private int at;

  /// The numbers in `bytes` from `from` on, at most to `end`, behind which are eight bytes more.
  DeltaReader(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  /// Where the numbers end, once they were read.
  int position() {
    return at;
  }

  /// Reads all numbers, of which there have to be `count`.
  long[] read(int count) {
    int blockSize = (int) varint();
    int pieces = (int) varint();
    long total = varint();
    long value = zigzag();
    if (total != count || pieces <= 0 || blockSize <= 0 || blockSize % pieces != 0) {
      throw ParquetFault.damaged("differences of " + total + " numbers instead of " + count);
    }
    long[] numbers = new long[count];
    int done = 0;
    if (count > 0) {
      numbers[done++] = value;
    }
    while (done < count) {
      done = readBlock(numbers, done, pieces, blockSize / pieces);
    }
    return numbers;
  }

  private int readBlock(long[] numbers, int first, int pieces, int pieceSize) {
    long least = zigzag();
    int widths = at;
    at += pieces;
    int done = first;
    for (int piece = 0; piece < pieces && done < numbers.length; piece++) {
      int width = bytes[widths + piece] & 0xFF;
      int some = Math.min(pieceSize, numbers.length - done);
      if (width > Long.SIZE || at + (long) pieceSize * width / Byte.SIZE > end) {
        throw ParquetFault.damaged("differences cut off");
      }
      for (int i = 0; i < some; i++, done++) {
        numbers[done] = numbers[done - 1] + least + bits((long) i * width, width);
      }
      at += pieceSize * width / Byte.SIZE;
    }
    return done;
  }

  private long bits(long bit, int width) {
    if (width == 0) {
      return 0;
    }
    int first = at + (int) (bit >>> 3);
    int shift = (int) (bit & 7);
    long value = (long) LONG.get(bytes, first) >>> shift;
    if (shift + width > Long.SIZE) {
      value |= (bytes[first + Long.BYTES] & 0xFFL) << Long.SIZE - shift;
    }
    return width == Long.SIZE ? value : value & (1L << width) - 1;
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE && at < end; shift += 7) {
      int b = bytes[at++];
      value |= (b & 0x7FL) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw ParquetFault.damaged("differences cut off");
  }

  private long zigzag() {
    long value = varint();
    return value >>> 1 ^ -(value & 1);
  }
}
