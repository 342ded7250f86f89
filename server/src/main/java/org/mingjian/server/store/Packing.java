package org.mingjian.server.store;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.lz4.Lz4Compressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Bytes made small: a message is mostly the names of its fields. LZ4, since deflating takes five
/// times as long as what it saves to seal; what was deflated by earlier versions is still unpacked.
/// Keeps what it packs with. Safe for use by several threads, one at a time.
final class Packing {
  /// Begins what LZ4 packed; then come the length unpacked (4 bytes, big-endian) and one block. No
  /// deflated bytes begin with it: it names the kind of block that they never hold.
  private static final byte LZ4 = 7;

  private static final int HEAD_BYTES = 1 + Integer.BYTES;
  private static final int LONGEST = 1 << 28;
  private static final int BUFFER = 1 << 16;

  private final Lz4Compressor compressor = new Lz4Compressor();
  private final Lz4Decompressor decompressor = new Lz4Decompressor();

  private final byte[] buffer = new byte[BUFFER];

  synchronized byte[] pack(byte[] content) {
    int most = HEAD_BYTES + compressor.maxCompressedLength(content.length);
    byte[] target = most <= buffer.length ? buffer : new byte[most];
    ByteBuffer.wrap(target).put(LZ4).putInt(content.length);
    int packed =
        compressor.compress(
            content, 0, content.length, target, HEAD_BYTES, target.length - HEAD_BYTES);
    return Arrays.copyOf(target, HEAD_BYTES + packed);
  }

  /// What was packed; [IllegalStateException] for anything else.
  synchronized byte[] unpack(byte[] packed) {
    return packed.length > 0 && packed[0] == LZ4 ? decompress(packed) : inflate(packed);
  }

  private byte[] decompress(byte[] packed) {
    int length = packed.length < HEAD_BYTES ? -1 : ByteBuffer.wrap(packed, 1, 4).getInt();
    if (length < 0 || length > LONGEST) {
      throw new IllegalStateException("packed bytes say no length");
    }
    byte[] content = new byte[length];
    try {
      int done =
          decompressor.decompress(
              packed, HEAD_BYTES, packed.length - HEAD_BYTES, content, 0, length);
      if (done != length) {
        throw new IllegalStateException("packed bytes end too early");
      }
      return content;
    } catch (MalformedInputException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] inflate(byte[] packed) {
    Inflater inflater = new Inflater(true);
    inflater.setInput(packed);
    ByteArrayOutputStream content = new ByteArrayOutputStream(BUFFER);
    byte[] piece = new byte[BUFFER];
    try {
      while (!inflater.finished()) {
        int read = inflater.inflate(piece);
        if (read == 0 && !inflater.finished() && inflater.needsInput()) {
          throw new IllegalStateException("packed bytes end too early");
        }
        content.write(piece, 0, read);
      }
      return content.toByteArray();
    } catch (DataFormatException e) {
      throw new IllegalStateException(e);
    } finally {
      inflater.end();
    }
  }
}
