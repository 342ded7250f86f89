package org.mingjian.lake.parquet;

import java.io.IOException;
import org.mingjian.values.MingjianException;

/// Reads the pages of one column of a row group, unpacked. Used by one thread.
final class PageReader {
  private static final int USUAL_HEADER = 1 << 10;
  private static final int LONGEST_HEADER = 1 << 24;
  private static final int LARGEST_PAGE = 1 << 28;

  private final ChunkBytes chunk;
  private final Codec codec;
  private PageHeader header = new PageHeader();
  private byte[] body = new byte[0];

  PageReader(ChunkBytes chunk, Codec codec) {
    this.chunk = chunk;
    this.codec = codec;
  }

  /// Goes to the next page; false behind the last.
  boolean next() throws IOException {
    if (chunk.require(1) == 0) {
      return false;
    }
    readHeader();
    if (header.size > LARGEST_PAGE || header.packedSize > LARGEST_PAGE) {
      throw ParquetFault.unknown("page of " + Math.max(header.size, header.packedSize) + " bytes");
    }
    if (chunk.require(header.packedSize) < header.packedSize) {
      throw ParquetFault.damaged("page cut off");
    }
    // Eight bytes more than there are, so that numbers can be taken from them eight at a time.
    body = new byte[header.size + Long.BYTES];
    unpack();
    chunk.skip(header.packedSize);
    return true;
  }

  PageHeader header() {
    return header;
  }

  /// The page, with at least eight bytes behind it.
  byte[] body() {
    return body;
  }

  /// The header's length is known when it has been read.
  private void readHeader() throws IOException {
    for (int wanted = USUAL_HEADER; ; wanted *= 4) {
      int seen = chunk.require(wanted);
      int from = chunk.from();
      CompactReader reader = new CompactReader(chunk.bytes(), from, from + seen);
      try {
        header = PageHeader.read(reader);
        chunk.skip(reader.position() - from);
        return;
      } catch (MingjianException e) {
        if (seen < wanted || wanted >= LONGEST_HEADER) {
          throw e;
        }
      }
    }
  }

  /// Levels of version 2 are never packed.
  private void unpack() {
    int from = chunk.from();
    int levels = header.type == PageHeader.DATA_V2 ? header.levelBytes : 0;
    if (levels > header.size || levels > header.packedSize) {
      throw ParquetFault.damaged("levels longer than their page");
    }
    System.arraycopy(chunk.bytes(), from, body, 0, levels);
    Codec how = header.packed ? codec : Codec.of(0);
    if (header.size > levels) {
      how.unpack(
          chunk.bytes(),
          from + levels,
          header.packedSize - levels,
          new Codec.Target(body, levels, header.size - levels));
    }
  }
}
