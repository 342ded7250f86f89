package org.mingjian.lake.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// The bytes of one column of a row group, read ahead of who looks at them. Used by one thread.
final class ChunkBytes {
  private static final int AHEAD = 1 << 16;

  private final FileChannel file;
  private long next;
  private long left;
  private byte[] window = new byte[AHEAD];
  private int from;
  private int to;

  /// The `length` bytes of `file` from `offset` on.
  ChunkBytes(FileChannel file, long offset, long length) throws IOException {
    if (offset < 0 || length < 0 || offset > file.size() - length) {
      throw ParquetFault.damaged("column beyond the end of the file");
    }
    this.file = file;
    next = offset;
    left = length;
  }

  /// Makes `wanted` bytes visible, or all there are; returns how many are.
  int require(int wanted) throws IOException {
    if (to - from < wanted && left > 0) {
      fill(wanted);
    }
    return Math.min(wanted, to - from);
  }

  /// The bytes visible begin at [#from] of this array.
  byte[] bytes() {
    return window;
  }

  /// See [#bytes].
  int from() {
    return from;
  }

  /// Leaves `count` bytes behind.
  void skip(int count) {
    from += count;
  }

  private void fill(int wanted) throws IOException {
    int seen = to - from;
    if (wanted > window.length - from) {
      byte[] larger = wanted > window.length ? new byte[wanted + AHEAD] : window;
      System.arraycopy(window, from, larger, 0, seen);
      window = larger;
      from = 0;
      to = seen;
    }
    while (to - from < wanted && left > 0) {
      int some = (int) Math.min(left, Math.min(window.length - to, 1 << 20));
      int count = file.read(ByteBuffer.wrap(window, to, some), next);
      if (count < 0) {
        throw ParquetFault.damaged("file cut off");
      }
      next += count;
      left -= count;
      to += count;
    }
  }
}
