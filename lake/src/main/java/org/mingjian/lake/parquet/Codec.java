package org.mingjian.lake.parquet;

import io.airlift.compress.Decompressor;
import io.airlift.compress.MalformedInputException;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/// Unpacks pages. Used by one thread.
interface Codec {
  /// Unpacks `length` bytes of `packed` from `from` on to the first `size` bytes of `page`.
  void unpack(byte[] packed, int from, int length, Target page);

  /// Where to unpack to: from `from` on, `size` bytes.
  record Target(byte[] bytes, int from, int size) {}

  /// The codec with this number in the Parquet format.
  static Codec of(int number) {
    return switch (number) {
      case 0 -> Codec::copy;
      case 1 -> with(new SnappyDecompressor());
      case 2 -> Codec::inflate;
      case 6 -> with(new ZstdDecompressor());
      case 7 -> with(new Lz4Decompressor());
      default -> throw ParquetFault.unknown("codec " + number);
    };
  }

  private static Codec with(Decompressor decompressor) {
    return (packed, from, length, page) -> {
      try {
        int size = decompressor.decompress(packed, from, length, page.bytes, page.from, page.size);
        check(size, page);
      } catch (MalformedInputException | IllegalArgumentException e) {
        throw ParquetFault.damaged("page", e);
      }
    };
  }

  private static void copy(byte[] packed, int from, int length, Target page) {
    check(length, page);
    System.arraycopy(packed, from, page.bytes, page.from, length);
  }

  private static void inflate(byte[] packed, int from, int length, Target page) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed, from, length))) {
      check(in.readNBytes(page.bytes, page.from, page.size), page);
    } catch (IOException e) {
      throw ParquetFault.damaged("page", e);
    }
  }

  private static void check(int size, Target page) {
    if (size != page.size) {
      throw ParquetFault.damaged("page of " + size + " bytes instead of " + page.size);
    }
  }
}
